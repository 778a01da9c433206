import fc from 'fast-check';
import { expect, it } from 'vitest';
import { finished } from '../../../src/core/finished';
import { type Graph, type NodeId, nodeById, operandsOf } from '../../../src/core/graph/graph';
import { nodesByWave } from '../../../src/core/graph/wave-order';
import { graphs } from '../../state/layout/graphs';

/** The same said plainly: each node's wave and place, looked up by name and recursion. */
function plainly(graph: Graph): readonly NodeId[] {
  const nodes = nodeById(graph);
  const before = (id: NodeId) =>
    operandsOf(nodes.get(id) as Graph['nodes'][number]).filter(
      (x) => x !== null && nodes.has(x),
    ) as NodeId[];
  const wave = (id: NodeId): number => Math.max(0, ...before(id).map((x) => 1 + wave(x)));
  const written: NodeId[] = [];
  const write = (id: NodeId) => {
    if (written.includes(id)) return;
    for (const operand of before(id)) write(operand);
    written.push(id);
  };
  const ids = graph.nodes.map(({ id }) => id);
  for (const { id, kind, ...node } of graph.nodes) {
    if (kind === 'output' || (kind === 'primitive' && 'name' in node)) write(id);
  }
  for (const id of ids) write(id);
  const first = ids.filter((id) => wave(id) === 0);
  const later = written.filter((id) => wave(id) > 0).sort((a, b) => wave(a) - wave(b));
  return [...first, ...later];
}

it('nodes come by wave, and within one in the order of the expression', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      expect(finished(nodesByWave(graph)).ready.map(({ id }) => id)).toEqual(plainly(graph));
    }),
  );
});

it('what is on a cycle, or comes after one, is left out', () => {
  const apply = (id: NodeId, ...operands: (NodeId | null)[]) =>
    ({ kind: 'primitive', id, primitive: 'add', operands }) as const;
  const nodes = [
    { kind: 'input', id: 'x', name: 'x', value: 1 } as const,
    apply('a', 'x', 'b'),
    apply('b', 'a', 'x'),
    apply('c', 'b', 'x'),
    apply('d', 'x', null),
  ];
  expect(finished(nodesByWave({ nodes })).ready.map(({ id }) => id)).toEqual(['x', 'd']);
});
