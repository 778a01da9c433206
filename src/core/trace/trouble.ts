import type { Diagnostic } from '../check';
import { attributesAt, dependsOnInput, operandsAt, type Program, primitiveAt } from '../program';
import { valueAt } from '../sweep/evaluate';
import type { Tensor } from '../tensor';
import { kinkAt } from './kink';
import type { Trace } from './trace';

/**
 * Where a trace needs a second look: the nodes at which a value or an adjoint first stopped being
 * finite, and those whose operands sit at a kink, where the derivative is a convention.
 */
export function trouble(trace: Trace): readonly Diagnostic[] {
  return [...nonFiniteValues(trace), ...nonFiniteAdjoints(trace), ...kinks(trace)];
}

function nonFiniteValues({ program, values }: Trace): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (let i = 0; i < program.length; i++) {
    const primitive = primitiveAt(program, i);
    if (!primitive || allFinite(valueAt(program, values, i))) continue;
    const operands = operandsAt(program, i).map((x) => valueAt(program, values, x));
    if (!operands.every(allFinite)) continue;
    const value = valueAt(program, values, i);
    // A pole, such as 1/0 or ln(0), has an operand 0; an infinity without one is an overflow.
    const pole = [value, ...operands].some(({ data }) =>
      data.some((x) => x === 0 || Number.isNaN(x)),
    );
    const domain = pole ? primitive.domain : undefined;
    found.push({
      severity: 'warning',
      node: nodeAt(program, i),
      port: null,
      message: `The ${primitive.label} is ${show(value)} at ${operands.map(show).join(', ')}`,
      mend: domain ? `It is defined for ${domain}.` : 'The result is too large for a float64.',
    });
  }
  return found;
}

function nonFiniteAdjoints({ program, values, steps, turn }: Trace): Diagnostic[] {
  const bad = new Set<number>();
  const found: Diagnostic[] = [];
  for (const step of steps.slice(turn)) {
    if (step.kind !== 'contribution' || allFinite(step.value)) continue;
    const inherited = bad.has(step.statement) || (step.before !== null && !allFinite(step.before));
    bad.add(step.target);
    const operands = operandsAt(program, step.statement);
    const finite = [step.statement, ...operands].every((i) =>
      allFinite(valueAt(program, values, i)),
    );
    if (inherited || !finite) continue;
    found.push({
      severity: 'warning',
      node: nodeAt(program, step.statement),
      port: step.position,
      message: `The derivative of the ${primitiveAt(program, step.statement)?.label} is ${show(step.contribution)} here`,
      mend: 'The adjoint before it cannot be finite at this point.',
    });
  }
  return found;
}

/** At a kink a derivative is a convention, even if nothing flows there, as at a tie of a comparison. */
function kinks({ program, values, output }: Trace): Diagnostic[] {
  if (!output) return [];
  const found: Diagnostic[] = [];
  const varies = dependsOnInput(program);
  const matters = new Uint8Array(program.length);
  matters[output.statement] = 1;
  for (let i = output.statement; i >= 0; i--) {
    if (!matters[i] || !varies[i]) continue;
    const sources = operandsAt(program, i);
    for (const source of sources) matters[source] = 1;
    const operands = sources.map((x) => valueAt(program, values, x));
    const primitive = primitiveAt(program, i);
    const message = primitive && kinkAt(primitive, operands, attributesAt(program, i));
    if (!message) continue;
    found.push({
      severity: 'note',
      node: nodeAt(program, i),
      port: null,
      message: `At this point ${message}`,
      mend: 'The derivative on either side may differ.',
    });
  }
  return found;
}

function allFinite(tensor: Tensor): boolean {
  return tensor.data.every(Number.isFinite);
}

function show(tensor: Tensor): string {
  if (tensor.data.length !== 1) return `a tensor of shape [${tensor.shape.join(', ')}]`;
  return String(tensor.data[0]).replaceAll('-', '−').replace('Infinity', '∞');
}

function nodeAt(program: Program, statement: number): string | null {
  return program.origins.get(statement)?.node ?? null;
}
