import { describe, expect, test } from 'vitest';
import { tangentOf } from '../../src/document/derived';
import { type Document, EMPTY_DOCUMENT, type TangentSeed } from '../../src/document/document';
import { move, remove, setValue } from '../../src/document/edits';
import { withExpression } from '../../src/document/expression';
import { movedElement, seedUnit, setTangent, tangentsOf } from '../../src/document/tangents';

const paper = () => withExpression(EMPTY_DOCUMENT, 'x1 = 2; x2 = 5; y = ln(x1) + x1*x2 - sin(x2)');
const idOf = ({ graph }: Document, name: string) =>
  graph.nodes.find((node) => 'name' in node && node.name === name)?.id as string;
const seeds = (document: Document) => [...tangentsOf(document).values()];
const derivative = (document: Document) => {
  const last = tangentOf(document).steps.at(-1);
  return last?.kind === 'output' ? last.tangent?.data[0] : undefined;
};

describe('the seed vector', () => {
  test('is 1 for the first input and 0 for the others, when nobody chose another', () => {
    expect(seeds(paper())).toEqual([1, 0]);
  });

  test('keeps the other tangents when one is set', () => {
    const document = paper();
    expect(seeds(setTangent(document, idOf(document, 'x2'), 0.5))).toEqual([1, 0.5]);
    expect(seeds(setTangent(document, idOf(document, 'x1'), 0))).toEqual([0, 0]);
  });

  test('can be the unit vector of any input', () => {
    const document = paper();
    const second = seedUnit(document, idOf(document, 'x2'));
    expect(seeds(second)).toEqual([0, 1]);
    expect(seeds(seedUnit(second, idOf(document, 'x1')))).toEqual([1, 0]);
  });

  test('is left as it is by what does not change it', () => {
    const document = paper();
    expect(seedUnit(document, idOf(document, 'x1'))).toBe(document);
    expect(setTangent(document, idOf(document, 'x2'), 0)).toBe(document);
    expect(setTangent(document, idOf(document, 'y'), 1)).toBe(document);
  });

  test('loses the tangent of an input that goes, so that no later node inherits it', () => {
    const document = seedUnit(paper(), idOf(paper(), 'x2'));
    expect(remove(document, [idOf(document, 'x2')]).tangents).toEqual({
      [idOf(document, 'x1')]: 0,
    });
    expect(withExpression(document, 'x1 + 1').tangents).toEqual({ [idOf(document, 'x1')]: 0 });
  });
});

describe('the seed of an array', () => {
  const arrays = () =>
    withExpression(EMPTY_DOCUMENT, 'a = [1, 2]; W = [[1, 2], [3, 4]]; y = W @ a');
  const moved = (document: Document) =>
    Object.fromEntries(
      [...tangentsOf(document)].map(([id, tangent]) => [
        id === idOf(document, 'W') ? 'W' : 'a',
        tangent,
      ]),
    );

  test('is the first element of the first input, when nobody chose another', () => {
    expect(moved(arrays())).toEqual({ a: { element: 0 }, W: 0 });
  });

  test('is any element', () => {
    const document = arrays();
    const third = seedUnit(document, idOf(document, 'W'), 2);
    expect(moved(third)).toEqual({ a: 0, W: { element: 2 } });
    expect(seedUnit(third, idOf(document, 'W'), 2)).toBe(third);
    expect(setTangent(third, idOf(document, 'W'), { element: 2 })).toBe(third);
  });

  test('goes with the shape it was made for, and then is the first element again', () => {
    const document = seedUnit(arrays(), idOf(arrays(), 'W'), 3);
    const short = setValue(document, idOf(document, 'W'), [[1, 2]]);
    expect(moved(short)).toEqual({ a: { element: 0 }, W: 0 });
    const own = setTangent(arrays(), idOf(arrays(), 'W'), [
      [1, 0],
      [2, 0],
    ]);
    expect(moved(setValue(own, idOf(own, 'W'), [[1, 2]]))).toEqual({ a: { element: 0 }, W: 0 });
    const both = setTangent(own, idOf(own, 'a'), [1, 1]);
    expect(moved(setValue(both, idOf(own, 'W'), [[1, 2]]))).toEqual({ a: [1, 1], W: 0 });
  });

  test('of what was an array and is a number is 1', () => {
    const document = seedUnit(arrays(), idOf(arrays(), 'a'));
    expect(moved(setValue(document, idOf(document, 'a'), 3)).a).toBe(1);
  });

  test('is told apart by which element it moves', () => {
    expect(movedElement(0, 4)).toBe('none');
    expect(movedElement(1, 1)).toBe(0);
    expect(movedElement(1, 4)).toBe('other');
    expect(movedElement({ element: 2 }, 4)).toBe(2);
    expect(movedElement([0, 0, 1, 0], 4)).toBe(2);
    expect(movedElement([0, 0], 2)).toBe('none');
    expect(movedElement([1, 1], 2)).toBe('other');
    expect(movedElement([0, 2], 2)).toBe('other');
  });
});

describe('forward mode on a document', () => {
  test('gives the derivative along the seed vector', () => {
    const document = paper();
    expect(derivative(document)).toBe(5.5);
    expect(derivative(seedUnit(document, idOf(document, 'x2')))).toBeCloseTo(1.7163378145, 9);
  });

  test('is computed once for a graph and a seed, wherever the nodes are moved', () => {
    const document = paper();
    const moved = move(document, { [idOf(document, 'x1')]: { x: 500, y: 500 } });
    expect(tangentOf(moved)).toBe(tangentOf(document));
    const seeded = setTangent(document, idOf(document, 'x2'), 1);
    expect(tangentOf(seeded)).not.toBe(tangentOf(document));
  });

  test('carries a tangent of 0 along, row by row', () => {
    const { steps } = tangentOf(paper());
    expect(steps[1]?.tangent?.data).toEqual(Float64Array.of(0));
  });

  test('seeds one element of an array, every element alike, or each with its own number', () => {
    const document = setValue(withExpression(EMPTY_DOCUMENT, 'y = sum(w^2)'), 'n1', [
      [1, 2],
      [3, 4],
    ]);
    const along = (tangent: TangentSeed) => derivative(setTangent(document, 'n1', tangent));
    expect(derivative(document)).toBe(2);
    expect(derivative(seedUnit(document, 'n1', 2))).toBe(6);
    expect(along(1)).toBe(20);
    expect(
      along([
        [1, 0],
        [0, -0.5],
      ]),
    ).toBe(-2);
  });

  test('takes two inputs of one name, of which the first counts', () => {
    const nodes = [
      { kind: 'input', id: 'a', name: 'x', value: [1, 2] },
      { kind: 'input', id: 'b', name: 'x', value: 3 },
    ] as const;
    const trace = tangentOf({ ...EMPTY_DOCUMENT, graph: { nodes } });
    expect(trace.steps.map(({ tangent }) => tangent?.shape)).toEqual([[2], undefined]);
  });
});
