import { tensors } from '../algebra/tensors';
import { operandsAt, type Program, shapeAt } from '../program/program';
import { type Values, valueAt } from '../sweep/evaluate';
import { pushforward } from '../sweep/forward';
import { filled, type Tensor } from '../tensor/tensor';
import type { Tangents } from './forward-numbers';
import type { ForwardPlan } from './forward-plan';
import { outlineAt } from './outline';
import { areScalars } from './passing';
import { PointwiseRules, scaledBy } from './pointwise';
import type { Place, TangentPart, TangentStep } from './step';

/** What steps of forward mode are made of. */
export interface ForwardNumbers extends Tangents {
  readonly mode: 'forward';
  readonly program: Program;
  readonly values: Values;
  readonly plan: ForwardPlan;
}

/** The step at a place of a trace in forward mode, which is there. */
export function forwardStepAt(trace: ForwardNumbers, index: number): TangentStep {
  const { program, values } = trace;
  const { kind, statement, wave, name, output } = outlineAt(trace, index);
  const value = valueAt(program, values, statement);
  const tangent = tangentAt(trace, statement);
  const places = placesOf(statement, tangent);
  const shared = { phase: 'tangent', index, wave, statement, value, tangent } as const;
  if (kind === 'input') return { kind, name, reads: [], writes: places, ...shared };
  if (output) return { kind: 'output', name, output, reads: places, writes: [], ...shared };
  const parts = partsOf(trace, statement);
  const reads = [
    ...operandsAt(program, statement).map((operand) => placeOf('primal', operand)),
    ...parts.map(({ source }) => placeOf('tangent', source)),
  ];
  return { kind: 'statement', parts, reads, writes: places, ...shared };
}

/** The tangent of a statement; null where there is none. */
export function tangentAt(
  { program, values, plan, tangents }: ForwardNumbers,
  statement: number,
): Tensor | null {
  if (!plan.live[statement]) return null;
  const data = tangents.subarray(values.start[statement], values.start[statement + 1]);
  return { shape: shapeAt(program, statement), data };
}

function partsOf(trace: ForwardNumbers, statement: number): TangentPart[] {
  const { program, plan } = trace;
  const shape = shapeAt(program, statement);
  const from = program.operandStart[statement];
  const parts: TangentPart[] = [];
  const to = plan.partStart[statement + 1];
  for (let part = plan.partStart[statement]; part < to; part++) {
    if (trace.omitted[part]) continue;
    const position = plan.positions[part];
    parts.push({
      position,
      source: program.operands[from + position],
      partial: partialAt(trace, statement, position),
      contribution: {
        shape,
        data: trace.parts.subarray(plan.start[part], plan.start[part + 1]),
      },
    });
  }
  return parts;
}

/** ∂statement/∂operand where a statement and its operands are scalars, else null. */
function partialAt(
  { program, values }: ForwardNumbers,
  statement: number,
  position: number,
): number | null {
  if (!areScalars(program, statement)) return null;
  const rules = new PointwiseRules(program, values);
  const rule = rules.at(statement);
  if (rule) {
    const x = rules.operands(statement, rule);
    return scaledBy(1, rules.partial(rule, statement, position, x, rules.value(statement)));
  }
  const sources = operandsAt(program, statement);
  const one = { value: filled([], 1), present: null };
  const dx = sources.map((_, k) => (k === position ? one : null));
  const primal = (i: number) => valueAt(program, values, i);
  const o = tensors[program.convention];
  const unit = pushforward(o, program, statement, primal, sources, dx);
  return unit ? unit.value.data[0] : null;
}

function placesOf(statement: number, tangent: Tensor | null): Place<'primal' | 'tangent'>[] {
  const primal = placeOf('primal', statement);
  return tangent ? [primal, placeOf('tangent', statement)] : [primal];
}

function placeOf(of: 'primal' | 'tangent', statement: number): Place<'primal' | 'tangent'> {
  return { of, statement };
}
