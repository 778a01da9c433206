import { check } from '../../core/graph/check';
import {
  type Graph,
  type GraphNode,
  type NodeId,
  nodeById,
  operandsOf,
} from '../../core/graph/graph';
import type { NestedNumbers } from '../../core/tensor/tensor';
import { instead } from '../expression/mend';
import { parseGraph } from '../expression/parse';
import { printExpression } from '../print/print';
import type { Mend } from '../read/mend';
import { ParseError } from '../read/parse-error';

/** What takes arrays only, operand by operand: those that are matrices whatever their names are. */
const OF_ARRAYS: Readonly<Record<string, readonly ('matrix' | 'by name')[]>> = {
  matmul: ['by name', 'by name'],
  dot: ['by name', 'by name'],
  solve: ['matrix', 'by name'],
  inverse: ['matrix'],
  det: ['matrix'],
};
/** Extents that always fit each other. */
const EXTENT = 2;

/**
 * The mend of a graph in which inputs are numbers, since nothing is said of them, and are used as arrays:
 * the text with their shapes before it. None where no shapes are found that fit.
 * @param isOurs whether the text is of our language; a text of another one becomes ours.
 */
export function declaringMends(graph: Graph, text: string, isOurs: boolean): readonly Mend[] {
  const shapes = shapesOf(graph);
  if (shapes.size === 0) return [];
  const declarations = [...shapes].map(([name, shape]) => `${name} = input(${shape.join(', ')})`);
  const head = `${declarations.join('; ')}; `;
  if (isOurs) {
    const isRead = reads(head + text);
    return isRead ? [instead({ from: 0, to: 0 }, head, `${declarations.join('; ')}; …`)] : [];
  }
  const nodes = graph.nodes.map((node) => {
    const shape = node.kind === 'input' ? shapes.get(node.name) : undefined;
    return shape ? { ...node, value: ones(shape) } : node;
  });
  const { program, diagnostics } = check({ ...graph, nodes });
  if (diagnostics.some(({ severity }) => severity === 'error')) return [];
  return [instead({ from: 0, to: text.length }, printExpression(program))];
}

function reads(text: string): boolean {
  try {
    return check(parseGraph(text).graph).diagnostics.every(({ severity }) => severity !== 'error');
  } catch (error) {
    if (error instanceof ParseError) return false;
    throw error;
  }
}

/** The shapes that inputs have by what is done with them, where they are used as arrays. */
function shapesOf(graph: Graph): ReadonlyMap<string, readonly number[]> {
  const nodes = nodeById(graph);
  const shapes = new Map<string, number[]>();
  for (const node of graph.nodes) {
    if (node.kind !== 'primitive') continue;
    const operands = operandsOf(node).map((id) => nodes.get(id ?? ''));
    const wanted = OF_ARRAYS[node.primitive] ?? [];
    wanted.forEach((kind, k) => {
      const name = unsaid(operands[k], nodes);
      if (name === null || shapes.has(name)) return;
      const isMatrix = kind === 'matrix' || /^\p{Lu}/u.test(name);
      shapes.set(name, isMatrix ? [EXTENT, EXTENT] : [EXTENT]);
    });
    if (node.primitive !== 'gather') continue;
    const [base, axes] = indexed(node, nodes);
    if (base === null) continue;
    const shape = shapes.get(base) ?? [];
    axes.forEach((least, axis) => {
      shape[axis] = Math.max(shape[axis] ?? 1, least);
    });
    shapes.set(base, shape);
  }
  return shapes;
}

/** The input that an index is of, and the least extents that it needs: x[2] has three numbers at least. */
function indexed(
  node: GraphNode,
  nodes: ReadonlyMap<NodeId, GraphNode>,
): readonly [name: string | null, least: readonly number[]] {
  const least: number[] = [];
  let at: GraphNode | undefined = node;
  while (at?.kind === 'primitive' && at.primitive === 'gather') {
    const [from, index]: (GraphNode | undefined)[] = operandsOf(at).map((id) =>
      nodes.get(id ?? ''),
    );
    const value = index?.kind === 'constant' ? index.value : EXTENT - 1;
    const axis = typeof at.attributes?.axis === 'number' ? at.attributes.axis : 0;
    // What is taken first stands innermost, with the axes that are left counted anew.
    least.splice(axis, 0, typeof value === 'number' && value < 0 ? -value : Number(value) + 1);
    at = from;
  }
  return [unsaid(at, nodes), least];
}

/** The name of an input of which nothing is said, transposed or not; null for anything else. */
function unsaid(node: GraphNode | undefined, nodes: ReadonlyMap<NodeId, GraphNode>): string | null {
  if (node?.kind === 'primitive' && node.primitive === 'transpose') {
    return unsaid(nodes.get(operandsOf(node)[0] ?? ''), nodes);
  }
  return node?.kind === 'input' && typeof node.value === 'number' ? node.name : null;
}

function ones([extent = 1, ...rest]: readonly number[]): NestedNumbers {
  return Array.from({ length: extent }, () => (rest.length > 0 ? ones(rest) : 1)) as NestedNumbers;
}
