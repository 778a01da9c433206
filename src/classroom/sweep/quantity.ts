import { operandsAt, primitiveAt, shapeAt } from '../../core/program/program';
import { filled, type Tensor } from '../../core/tensor/tensor';
import type { NodeNumber, WireNumber } from '../../document/question';
import { edgeKey, flowing, type Run } from './run';
import type { Edge } from './setting';

/** One number of a sweep, by its place; `way` says in which mode what flows along a wire is meant. */
export type Quantity =
  | { readonly of: NodeNumber; readonly statement: number }
  | ({ readonly of: WireNumber; readonly way: 'back' | 'on' } & Edge);

export function isOfWire(quantity: Quantity): quantity is Extract<Quantity, Edge> {
  return 'position' in quantity;
}

/** The number that a sweep has at a place; null where it has none. */
export function numberOf(run: Run, quantity: Quantity): Tensor | null {
  switch (quantity.of) {
    case 'value':
      return run.values[quantity.statement] ?? null;
    case 'adjoint':
      return run.adjoints[quantity.statement] ?? null;
    case 'tangent':
      return run.tangents[quantity.statement] ?? null;
    case 'contribution':
      return run[quantity.way].get(edgeKey(quantity)) ?? null;
    case 'running':
      return run.running.get(edgeKey(quantity)) ?? null;
    case 'partial':
      return partialOf(run, quantity);
  }
}

/** The partial derivative along a wire between numbers; null where an array is at either end. */
function partialOf(
  { setting, values, mutation }: Pick<Run, 'setting' | 'values' | 'mutation'>,
  edge: Edge,
): Tensor | null {
  const { program } = setting;
  const { statement, position } = edge;
  const sources = operandsAt(program, statement);
  const operand = sources[position];
  if (!primitiveAt(program, statement) || operand === undefined) return null;
  if (shapeAt(program, statement).length + shapeAt(program, operand).length > 0) return null;
  const operands = sources.map((source) => values[source] as Tensor);
  const flow = flowing('back', setting, edge, operand, operands, values, filled([], 1));
  const wrong = mutation.flow?.(flow);
  return wrong === undefined ? flow.of({}) : wrong;
}
