import { describe, expect, it } from 'vitest';
import { type GraphNode, operandsOf } from '../../../../src/core/graph/graph';
import { derivedOf } from '../../../../src/document/derived';
import { EMPTY_DOCUMENT } from '../../../../src/document/document';
import { setValue } from '../../../../src/document/edits';
import { withExpression } from '../../../../src/document/expression';
import { readNode } from '../../../../src/ui/canvas/scene/reading';
import { wireShape } from '../../../../src/ui/canvas/wire/wire-shape';

const document = withExpression(
  EMPTY_DOCUMENT,
  'X = input(3, 2); b = input(2); s = X + b; t = s*c; y = sum(t)',
);

describe('what a wire says of the array that it carries', () => {
  const derived = derivedOf(document);
  const { nodes } = document.graph;
  const said = (name: string) => {
    const from = nodes.find((node) => 'name' in node && node.name === name) as GraphNode;
    const to = nodes.find((node) => operandsOf(node).includes(from.id)) as GraphNode;
    return wireShape(derived, from.id, to.id);
  };

  it('is its extents', () => {
    expect(said('X')).toBe('3×2');
    expect(said('t')).toBe('3×2');
  });

  it('is also what it is stretched to, be it a vector or a number', () => {
    expect(said('b')).toBe('2 → 3×2');
    expect(said('c')).toBe('→ 3×2');
  });

  it('is nothing for a number that stays one', () => {
    const sum = nodes.find((node) => node.kind === 'primitive' && node.primitive === 'sum');
    const output = nodes.find((node) => node.kind === 'output');
    expect(wireShape(derived, sum?.id ?? '', output?.id ?? '')).toBeNull();
  });
});

describe('a node whose shapes do not fit', () => {
  it('can’t be computed, nor can what comes after, and its port is named', () => {
    const b = document.graph.nodes.find((node) => 'name' in node && node.name === 'b');
    const broken = setValue(document, b?.id ?? '', [1, 2, 3]);
    const derived = derivedOf(broken);
    const labels = broken.graph.nodes.map(
      (node) => readNode(derived, derived.trace, node, { from: 0, to: 0 }, 3).label,
    );
    expect(labels).toContainEqual(expect.stringMatching(/^addition \+, s, can’t be computed/));
    expect(labels).toContainEqual(expect.stringMatching(/^sum, .*can’t be computed/));
    expect(
      derived.checked.diagnostics.filter(({ severity }) => severity === 'error'),
    ).toMatchObject([
      {
        port: 1,
        message: 'addition: shapes [3, 2] and [3] do not broadcast together',
      },
    ]);
  });
});
