import { describe, expect, it } from 'vitest';
import type { Graph, GraphNode } from '../../src/core/graph/graph';
import { derivedOf } from '../../src/document/derived';
import { EMPTY_DOCUMENT } from '../../src/document/document';
import { withExpression } from '../../src/document/expression';
import { shortLabel, twinsIn } from '../../src/document/labels';

/** What all nodes of a graph are called. */
function names(graph: Graph): readonly string[] {
  const derived = derivedOf({ ...EMPTY_DOCUMENT, graph });
  const twins = twinsIn(graph);
  return graph.nodes.map((node) => [shortLabel(derived, node), twins.get(node.id)].join(' '));
}

describe('names of nodes', () => {
  it('tell nodes apart in a graph with forty additions', () => {
    const sum = Array.from({ length: 41 }, (_, k) => `x${k + 1}`).join(' + ');
    const { graph } = withExpression(EMPTY_DOCUMENT, sum);
    expect(new Set(names(graph)).size).toBe(graph.nodes.length);
  });

  it('tell apart forty additions of which none is wired, and constants of one value', () => {
    const nodes = Array.from({ length: 40 }, (_, k): GraphNode[] => [
      { kind: 'primitive', id: `p${k}`, primitive: 'add', operands: [null, null] },
      { kind: 'constant', id: `c${k}`, value: 2 },
    ]).flat();
    expect(new Set(names({ nodes })).size).toBe(80);
    expect(twinsIn({ nodes }).get('p1')).toBe('2 of 40');
  });

  it('say no more where nothing is called alike', () => {
    const { graph } = withExpression(EMPTY_DOCUMENT, '2 * x + 3');
    expect(twinsIn(graph).size).toBe(0);
  });
});
