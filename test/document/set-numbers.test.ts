import { describe, expect, it } from 'vitest';
import { setNumbers } from '../../src/document/set-numbers';
import { documentOf } from '../state/compare/subjects';

const document = documentOf('w = [[1, 2], [3, 4]]; y = sum(w)*k + 2');
const numbersOf = (name: string, { graph } = document) =>
  graph.nodes.flatMap((node) => (node.kind === 'input' && node.name === name ? [node.value] : []));
const idOf = (name: string) =>
  document.graph.nodes.find((node) => node.kind === 'input' && node.name === name)?.id ?? '';

describe('single numbers of inputs', () => {
  it('are set in arrays and in scalars, several at once', () => {
    const changed = setNumbers(document, [
      { node: idOf('w'), element: 1, value: 20 },
      { node: idOf('w'), element: 2, value: 30 },
      { node: idOf('k'), element: 0, value: -1 },
    ]);
    expect(numbersOf('w', changed)).toEqual([
      [
        [1, 20],
        [30, 4],
      ],
    ]);
    expect(numbersOf('k', changed)).toEqual([-1]);
    expect(numbersOf('w')).toEqual([
      [
        [1, 2],
        [3, 4],
      ],
    ]);
  });

  it('that are set already change nothing, nor do places that are not there', () => {
    expect(setNumbers(document, [{ node: idOf('w'), element: 0, value: 1 }])).toBe(document);
    expect(setNumbers(document, [{ node: idOf('w'), element: 9, value: 1 }])).toBe(document);
    expect(setNumbers(document, [{ node: 'gone', element: 0, value: 1 }])).toBe(document);
  });
});
