import { describe, expect, test } from 'vitest';
import type { GraphNode } from '../../src/core/graph/graph';
import { type Document, EMPTY_DOCUMENT } from '../../src/document/document';
import { add, remove, setValue } from '../../src/document/edits';
import { withExpression } from '../../src/document/expression';
import { expressionOf } from '../../src/document/printed';
import { layeredLayout } from '../../src/layout/layered';

const PAPER = 'ln(x1) + x1*x2 - sin(x2)';
const paper = () => withExpression(EMPTY_DOCUMENT, PAPER);

function find(document: Document, wanted: string): GraphNode {
  const node = document.graph.nodes.find((candidate) =>
    candidate.kind === 'primitive'
      ? candidate.primitive === wanted
      : 'name' in candidate && candidate.name === wanted,
  );
  if (!node) throw new Error(`no ${wanted}`);
  return node;
}

const placeOf = (document: Document, wanted: string) =>
  document.positions[find(document, wanted).id];

describe('an expression becomes a graph', () => {
  test('and the graph reads as that expression', () => {
    expect(expressionOf(paper().graph)).toBe(PAPER);
  });

  test('every node has a place', () => {
    const { graph, positions } = paper();
    expect(graph.nodes.every(({ id }) => Object.hasOwn(positions, id))).toBe(true);
  });

  test('a declared number is the value of an input', () => {
    expect(find(withExpression(EMPTY_DOCUMENT, 'x = 3; y = x^2'), 'x')).toMatchObject({ value: 3 });
  });

  test('arrays that are there keep their shapes where the text says nothing of them', () => {
    const before = withExpression(
      EMPTY_DOCUMENT,
      'X = [[1, 2], [3, 4]]; w = [1, 2]; y = sum(X @ w)',
    );
    const after = withExpression(before, 'sum((X @ w + b)^2)');
    expect(find(after, 'X')).toEqual(find(before, 'X'));
    expect(expressionOf(after.graph)).toContain('X @ w + b');
    expect(() => withExpression(before, 'y = w @ X + [1, 2, 3]')).toThrow(
      expect.objectContaining({ name: 'ParseError', from: 4, to: 21 }),
    );
  });

  test('an error leaves the document alone and points into the text', () => {
    expect(() => withExpression(paper(), 'ln(x1) + ')).toThrow(
      expect.objectContaining({ name: 'ParseError', from: expect.any(Number) }),
    );
  });
});

describe('editing the text', () => {
  test('keeps the identity and the place of every node that survives', () => {
    const before = paper();
    const after = withExpression(before, 'ln(x1) + x1*x2 - cos(x2)');
    for (const kept of ['x1', 'x2', 'ln', 'multiply', 'add', 'subtract', 'y']) {
      expect(find(after, kept).id, kept).toBe(find(before, kept).id);
      expect(placeOf(after, kept), kept).toEqual(placeOf(before, kept));
    }
    expect(before.graph.nodes.map(({ id }) => id)).not.toContain(find(after, 'cos').id);
  });

  test('keeps a node one of whose operands changed', () => {
    const before = paper();
    const after = withExpression(before, 'ln(x1) + x1*x3 - sin(x2)');
    expect(find(after, 'multiply').id).toBe(find(before, 'multiply').id);
  });

  test('keeps the numbers of inputs, unless the text gives one', () => {
    const before = setValue(paper(), find(paper(), 'x2').id, 5);
    expect(find(withExpression(before, 'x1 + x2'), 'x2')).toMatchObject({ value: 5 });
    expect(find(withExpression(before, 'x2 = 7; x1 + x2'), 'x2')).toMatchObject({ value: 7 });
  });

  test('keeps the array of an input for which the text gives a shape, if it still has that shape', () => {
    const before = setValue(withExpression(EMPTY_DOCUMENT, 'y = sum(w)'), 'n1', [
      [1, 2],
      [3, 4],
    ]);
    const edited = (text: string) => find(withExpression(before, text), 'w');
    expect(edited('w = input(2, 2); y = mean(w)')).toMatchObject({
      value: [
        [1, 2],
        [3, 4],
      ],
    });
    expect(edited('w = input(2); y = mean(w)')).toMatchObject({ value: [1, 1] });
    expect(edited('y = mean(w)')).toMatchObject({
      value: [
        [1, 2],
        [3, 4],
      ],
    });
  });

  test('gives a survivor wrapped in something new its old place', () => {
    const before = paper();
    const after = withExpression(before, `exp(${PAPER})`);
    expect(placeOf(after, 'subtract')).toEqual(placeOf(before, 'subtract'));
  });

  test('lays everything out anew when nothing of it survives', () => {
    const after = withExpression(paper(), 'tanh(a) / b');
    expect(after.positions).toEqual(layeredLayout(after.graph));
  });

  test('leaves unfinished nodes, which no text shows, where they are', () => {
    const before = add(paper(), { kind: 'primitive', primitive: 'tanh' });
    const after = withExpression(before.document, 'x1 + 1');
    expect(find(after, 'tanh').id).toBe(before.id);
    expect(after.positions[before.id]).toEqual(before.document.positions[before.id]);
  });

  test('takes the place of what was left unfinished on the way to an output that it gives', () => {
    const before = paper();
    const broken = remove(before, [find(before, 'sin').id, find(before, 'multiply').id]);
    const after = withExpression(broken, PAPER);
    expect(after.graph.nodes).toHaveLength(before.graph.nodes.length);
    for (const name of ['x1', 'x2', 'ln', 'add', 'subtract', 'y']) {
      expect(find(after, name).id).toBe(find(before, name).id);
      expect(placeOf(after, name)).toEqual(placeOf(before, name));
    }
  });

  test('leaves an unfinished output that it does not give, with all that leads to it', () => {
    const before = withExpression(EMPTY_DOCUMENT, 'y = ln(x); z = sin(x) * cos(x)');
    const broken = remove(before, [find(before, 'cos').id]);
    const after = withExpression(broken, 'y = exp(x)');
    expect(find(after, 'z').id).toBe(find(before, 'z').id);
    expect(find(after, 'multiply')).toMatchObject({ operands: [find(before, 'sin').id, null] });
  });

  test('takes the wire from a node that went off an unfinished one that stays', () => {
    const sine = find(paper(), 'sin').id;
    const before = add(paper(), { kind: 'primitive', primitive: 'add' }, undefined, [sine]);
    const after = withExpression(before.document, 'x1 * x2');
    expect(find(after, 'add')).toMatchObject({ id: before.id, operands: [null, null] });
  });
});

test('prints an input that a text declares as it is now', () => {
  const document = withExpression(EMPTY_DOCUMENT, 'w = [0.5, 1]; y = sum(w)');
  const w = document.graph.nodes.find(({ kind }) => kind === 'input');
  const changed = setValue(document, w?.id ?? '', [0.5, 2]);
  expect(expressionOf(document.graph)).toContain('[0.5, 1]');
  expect(expressionOf(changed.graph)).toContain('[0.5, 2]');
});
