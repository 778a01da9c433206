import { expect, it } from 'vitest';
import { EMPTY_DOCUMENT } from '../../src/document/document';
import { move, remove, rename, setValue } from '../../src/document/edits';
import { withExpression } from '../../src/document/expression';
import { numbersAlone } from '../../src/document/numbers-alone';

const before = withExpression(EMPTY_DOCUMENT, 'y = 3*a + b');
const idOf = (kind: string) => before.graph.nodes.find((node) => node.kind === kind)?.id ?? '';

it('numbers of inputs and constants may differ, and where things stand', () => {
  expect(numbersAlone(before, before)).toBe(true);
  expect(numbersAlone(before, setValue(before, idOf('input'), 7))).toBe(true);
  expect(numbersAlone(before, setValue(before, idOf('input'), [1, 2]))).toBe(true);
  expect(numbersAlone(before, setValue(before, idOf('constant'), -1))).toBe(true);
  expect(numbersAlone(before, move(before, { [idOf('input')]: { x: 9, y: 9 } }))).toBe(true);
});

it('nothing else may', () => {
  expect(numbersAlone(before, rename(before, idOf('input'), 'c'))).toBe(false);
  expect(numbersAlone(before, remove(before, [idOf('input')]))).toBe(false);
  expect(numbersAlone(before, withExpression(before, 'y = 3*b + a'))).toBe(false);
  expect(numbersAlone(before, withExpression(before, 'y = 3*a - b'))).toBe(false);
});
