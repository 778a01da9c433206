import type { Diagnostic } from '../graph/diagnostic';
import { type Input, operandsAt, type Program, primitiveAt } from '../program/program';
import type { Primitive } from '../rule/primitive';
import { type Values, valueAt } from '../sweep/evaluate';
import { broadcastTo, type Tensor } from '../tensor/tensor';
import { elementPlace } from './element-place';
import { numberWords } from './number-words';

/** One number or tensor that a sweep carries from one statement to another. */
export interface Flow {
  /** The statement whose rule it goes through, or null where the sweep starts from a seed. */
  readonly statement: number | null;
  /** Position of the operand that it goes to or comes from. */
  readonly position: number | null;
  /** What goes in and what comes out. */
  readonly given: readonly Tensor[];
  readonly result: Tensor;
  /** Whose adjoint or tangent it goes to. */
  readonly target: number;
}

const words = {
  reverse: { sweep: 'reverse', carried: 'adjoint' },
  forward: { sweep: 'forward', carried: 'tangent' },
} as const;

/** Inputs and constants that are not finite, and statements that are though their operands are. */
export function nonFiniteValues(program: Program, values: Values): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (let i = 0; i < program.length; i++) {
    const value = valueAt(program, values, i);
    if (allFinite(value)) continue;
    const primitive = primitiveAt(program, i);
    const node = nodeAt(program, i);
    if (!primitive) {
      const input = program.inputs.find(({ statement }) => statement === i);
      found.push({ node, port: null, ...given(input, value) });
      continue;
    }
    const operands = operandsAt(program, i).map((x) => valueAt(program, values, x));
    if (!operands.every(allFinite)) continue;
    // A pole, such as 1/0 or ln(0), has an operand 0; an infinity without one is an overflow.
    const pole = [value, ...operands].some(({ data }) =>
      data.some((x) => x === 0 || Number.isNaN(x)),
    );
    const domain = pole ? primitive.domain : undefined;
    found.push({
      severity: 'warning',
      node,
      port: null,
      message: `The ${primitive.label} is ${shownAt(primitive, value, operands)}`,
      mend: domain ? `It is defined for ${domain}.` : 'The result is too large for a float64.',
    });
  }
  return inOrder(found, 'values stop being finite');
}

function given(input: Input | undefined, value: Tensor) {
  const what = input ? `The input ${input.name}` : 'The constant';
  const nan = value.data.some(Number.isNaN);
  return {
    // An infinity is a number that can be meant, as in a mask.
    severity: nan || input ? ('warning' as const) : ('note' as const),
    message: `${what} is ${shown(value)}`,
    mend: 'What is computed from it may not be finite either: give it a number.',
  };
}

/**
 * Where the adjoints or tangents of a sweep stop being finite, in the order of the sweep. Where values
 * are not finite already only the first is named.
 */
export function nonFiniteFlows(
  program: Program,
  values: Values,
  flows: Iterable<Flow>,
  mode: 'reverse' | 'forward',
): Diagnostic[] {
  const { sweep, carried } = words[mode];
  const found: Diagnostic[] = [];
  for (const { statement, position, given: from, result, target } of flows) {
    if (allFinite(result)) continue;
    if (statement === null) {
      found.push({
        severity: 'warning',
        node: nodeAt(program, target),
        port: null,
        message: `The ${carried} that the ${sweep} sweep starts with is ${shown(result)}`,
        mend: 'Give the seed a number.',
      });
      continue;
    }
    if (!from.every(allFinite)) continue;
    const operands = operandsAt(program, statement);
    const finite = [statement, ...operands].every((i) => allFinite(valueAt(program, values, i)));
    const label = primitiveAt(program, statement)?.label;
    const node = nodeAt(program, statement);
    if (finite) {
      found.push({
        severity: 'warning',
        node,
        port: position,
        message: `The derivative of the ${label} is ${shown(result)} here`,
        mend:
          mode === 'reverse'
            ? 'The adjoint that flows back from it is not finite.'
            : 'The tangent that goes on from it is not finite.',
      });
    } else if (found.length === 0) {
      found.push({
        severity: 'warning',
        node,
        port: position,
        message: `The ${sweep} sweep is first not finite at the ${label}: it passes on ${shown(result)}`,
        mend: 'A value that its derivative is made of is not finite.',
      });
    }
  }
  return inOrder(found, `the ${sweep} sweep stops being finite`);
}

/** Says of each of several places which one it is. */
function inOrder(found: readonly Diagnostic[], what: string): Diagnostic[] {
  if (found.length < 2) return [...found];
  return found.map((diagnostic, k) => {
    const place = k === 0 ? `The first of ${found.length}` : `Number ${k + 1} of ${found.length}`;
    return { ...diagnostic, mend: `${diagnostic.mend} ${place} places where ${what}.` };
  });
}

export function allFinite(tensor: Tensor): boolean {
  return tensor.data.every(Number.isFinite);
}

/** The first number that is not finite, and where it stands: 'NaN in element [0, 2]'. */
function shown({ shape, data }: Tensor): string {
  const element = data.findIndex((x) => !Number.isFinite(x));
  const place = shape.length === 0 ? '' : ` in element ${elementPlace(shape, element)}`;
  return `${numberWords(data[element] as number)}${place}`;
}

/** The same with the operands of that element: 'NaN at −1', 'NaN at −1 in element [2]'. */
function shownAt({ rule }: Primitive, value: Tensor, operands: readonly Tensor[]): string {
  if (rule.kind !== 'pointwise') return shown(value);
  const element = value.data.findIndex((x) => !Number.isFinite(x));
  const at = operands.map((operand) => broadcastTo(operand, value.shape).data[element] as number);
  const [number = '', ...place] = shown(value).split(' in ');
  return [`${number} at ${at.map(numberWords).join(', ')}`, ...place].join(' in ');
}

/** The node of the graph that a statement stands for. */
export function nodeAt(program: Program, statement: number): string | null {
  return program.origins.get(statement)?.node ?? null;
}
