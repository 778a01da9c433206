import { describe, expect, it } from 'vitest';
import { EMPTY_DOCUMENT } from '../../src/document/document';
import { setValue, wire } from '../../src/document/edits';
import { withExpression } from '../../src/document/expression';
import { nodeHeights } from '../../src/layout/node-height';
import { DEFAULT_SIZE } from '../../src/layout/size';

const matrix = [
  [1, 2],
  [3, 4],
  [5, 6],
];
const idOf = (document: typeof EMPTY_DOCUMENT, name: string) =>
  document.graph.nodes.find((node) => 'name' in node && node.name === name)?.id as string;

/** How far apart the nodes of a column are, from the top. */
function gaps({ graph, positions }: typeof EMPTY_DOCUMENT, names: readonly string[]) {
  const heights = nodeHeights(graph);
  const spans = names
    .map((name) => graph.nodes.find((node) => 'name' in node && node.name === name)?.id as string)
    .map((id) => {
      const height = heights.get(id) as number;
      const middle = (positions[id]?.y as number) + DEFAULT_SIZE.height / 2;
      return { top: middle - height / 2, bottom: middle + height / 2 };
    })
    .sort((a, b) => a.top - b.top);
  return spans.slice(1).map(({ top }, k) => top - (spans[k] as { bottom: number }).bottom);
}

describe('a node that becomes taller', () => {
  const scalars = withExpression(EMPTY_DOCUMENT, 'a + b + c + d');
  const names = ['a', 'b', 'c', 'd'];

  it('moves those above and below it away, as far as it grew', () => {
    const before = gaps(scalars, names);
    const after = setValue(scalars, idOf(scalars, 'b'), matrix);
    expect(nodeHeights(after.graph).get(idOf(after, 'b'))).toBeGreaterThan(DEFAULT_SIZE.height);
    const least = (gap: number) => Math.min(gap, DEFAULT_SIZE.rowGap);
    for (const [k, gap] of gaps(after, names).entries()) {
      expect(gap).toBeGreaterThanOrEqual(least(before[k] as number));
    }
    expect(after.positions[idOf(after, 'b')]).toEqual(scalars.positions[idOf(scalars, 'b')]);
  });

  it('and so do several that become taller at once', () => {
    const after = withExpression(
      scalars,
      'a = input(3, 2); b = input(3, 2); c = input(3, 2); a + b + c + d',
    );
    for (const gap of gaps(after, names)) expect(gap).toBeGreaterThanOrEqual(DEFAULT_SIZE.rowGap);
  });

  it('leaves what has room enough where it is', () => {
    const far = {
      ...scalars,
      positions: { ...scalars.positions, [idOf(scalars, 'd')]: { x: 0, y: 9000 } },
    };
    const after = setValue(far, idOf(far, 'b'), matrix);
    expect(after.positions[idOf(after, 'd')]).toEqual({ x: 0, y: 9000 });
  });

  it('leaves all as it is when it becomes no taller', () => {
    expect(setValue(scalars, idOf(scalars, 'b'), [1, 2, 3]).positions).toBe(scalars.positions);
  });

  it('does so when a wire makes it taller', () => {
    const two = withExpression(
      EMPTY_DOCUMENT,
      'X = input(3, 2); p = sin(x); q = cos(x); r = exp(X)',
    );
    const sine = two.graph.nodes.find(
      (node) => node.kind === 'primitive' && node.primitive === 'sin',
    );
    const after = wire(two, {
      from: idOf(two, 'X'),
      to: { node: sine?.id as string, index: 0 },
    });
    for (const gap of gaps(after, ['p', 'q', 'r'])) {
      expect(gap).toBeGreaterThanOrEqual(Math.min(...gaps(two, ['p', 'q', 'r'])));
    }
  });
});
