import { primitives } from '../../primitives/table';
import { arityOf } from '../../rule/primitive';
import { type GraphNode, operandsOf } from '../graph';

/** How many ports, from the first, must be wired: all but empty optional ones at the end. */
export function neededPorts(node: GraphNode): number {
  const operands = operandsOf(node);
  if (node.kind !== 'primitive') return operands.length;
  const [least] = arityOf(primitives[node.primitive]);
  let wired = operands.length;
  while (wired > least && operands[wired - 1] === null) wired--;
  return Math.max(least, wired);
}
