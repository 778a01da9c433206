import type { Taken } from '../../words/en/trouble';
import { applyToTensors, tensors } from '../algebra/tensors';
import type { PrimitiveName } from '../primitives/table';
import {
  attributesAt,
  operandsAt,
  operationAt,
  type Program,
  primitiveAt,
} from '../program/program';
import { dependsOnInput, downstream, inputStatements, upstream } from '../program/reach';
import { type Convention, eachConvention } from '../rule/convention';
import { isPiecewiseConstant, type Operands, type Primitive } from '../rule/primitive';
import { contribution, isLinearIn } from '../sweep/contribution';
import { type Values, valueAt } from '../sweep/evaluate';
import { broadcastShapes } from '../tensor/shape';
import { broadcastTo, filled, scalar, type Tensor } from '../tensor/tensor';

/** A point where a primitive has no derivative, and the partials that each convention takes in its place. */
export interface KinkFacts {
  /** A sentence without its stop: 'relu has no derivative at 0'. */
  readonly what: string;
  readonly taken: Readonly<Record<Convention, readonly Taken[]>>;
}

/** Per statement, 1 where its value may change with an input without jumping, else 0. */
function variesSmoothly(program: Program): Uint8Array {
  return downstream(program, inputStatements(program), (statement, position) => {
    const rule = primitiveAt(program, statement)?.rule;
    if (!rule || isPiecewiseConstant(rule)) return false;
    return rule.kind !== 'linear' || isLinearIn(rule, position);
  });
}

/**
 * The kink that a statement's operands sit at, the first of its elements that does; else null.
 * @param varies of `variesSmoothly`: what does not vary is at no kink.
 */
function kinkAt(
  program: Program,
  values: Values,
  statement: number,
  varies: Uint8Array,
): KinkFacts | null {
  const primitive = primitiveAt(program, statement);
  if (!primitive?.kink && !primitive?.tensorKink) return null;
  const { rule } = primitive;
  const sources = operandsAt(program, statement);
  const positions = sources.flatMap((source, position) => {
    // What a linear rule holds fixed is all that it can have a kink in.
    const counts = rule.kind !== 'linear' || !isLinearIn(rule, position);
    return counts && varies[source] ? [position] : [];
  });
  if (positions.length === 0) return null;
  const operands = sources.map((source) => valueAt(program, values, source));
  const attributes = attributesAt(program, statement);
  const found = located(primitive, operands, attributes);
  if (!found) return null;
  const { what, element, within } = found;
  const name = operationAt(program, statement) as PrimitiveName;
  const y = applyToTensors(name, within, attributes);
  const one = filled(y.shape, 1);
  const partial = (convention: Convention, position: number) => {
    const o = tensors[convention];
    const flow = contribution(o, primitive, position, one, within, y, attributes);
    return flow?.data[element] ?? 0;
  };
  const taken = eachConvention((convention) =>
    positions.map((position) => ({
      operand: primitive.operands[position] ?? '',
      partial: partial(convention, position),
    })),
  );
  return { what, taken };
}

/**
 * Per statement, 1 where what it gives goes into one through which no derivative flows by intention:
 * slopes that are found from values say nothing of what AD should give there.
 */
export function stopped(program: Program): Uint8Array {
  const stops: number[] = [];
  for (let i = 0; i < program.length; i++) if (operationAt(program, i) === 'detach') stops.push(i);
  return upstream(program, stops, dependsOnInput(program));
}

/**
 * The kinks that some statements depend on, the last statement first.
 * @param varies per statement, 1 where it may be at a kink at all.
 */
export function kinksAmong(
  program: Program,
  values: Values,
  outputs: readonly number[],
  varies: Uint8Array,
): ReadonlyMap<number, KinkFacts> {
  const found: [number, KinkFacts][] = [];
  const smoothly = variesSmoothly(program).map((is, i) => is & varies[i]);
  const matters = upstream(program, outputs, varies);
  for (let i = program.length - 1; i >= 0; i--) {
    if (!matters[i] || !varies[i]) continue;
    const kink = kinkAt(program, values, i, smoothly);
    if (kink) found.push([i, kink]);
  }
  return new Map(found);
}

interface Located {
  readonly what: string;
  /** The operands to look at, and which element of the first one is at the kink. */
  readonly within: readonly Tensor[];
  readonly element: number;
}

function located(
  { rule, kink, tensorKink }: Primitive,
  operands: readonly Tensor[],
  attributes: Readonly<Record<string, unknown>>,
): Located | null {
  if (tensorKink) {
    const found = tensorKink(operands as unknown as Operands<Tensor>, attributes as never);
    return found && { ...found, within: operands };
  }
  if (!kink || rule.kind !== 'pointwise') return null;
  const shape = broadcastShapes(operands.map((x) => x.shape));
  const sources = operands.map((x) => broadcastTo(x, shape).data);
  const size = sources[0]?.length ?? 0;
  for (let i = 0; i < size; i++) {
    const x = sources.map((source) => source[i]);
    const what = kink(...x);
    if (what !== null) return { what, within: x.map(scalar), element: 0 };
  }
  return null;
}
