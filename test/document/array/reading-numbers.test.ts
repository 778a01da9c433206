import { describe, expect, it } from 'vitest';
import { readingsLater, readNumbers } from '../../../src/document/array/reading-numbers';
import { ReadTensorError, readingsOf } from '../../../src/lang/array/read-tensor';

/** So many characters are too many for the page to read at once. */
const LONG = 20_000;
const long = (text: string) => text.repeat(LONG / text.length);

describe('Numbers of a text, which may be long', () => {
  it.each(['1.234;5.678', '1, 2, 3', long('1,5\t2\n')])('are those that it has', async (text) => {
    expect(await readNumbers(text)).toEqual(readingsOf(text));
  });

  it.each(['7 8 cat', long('7 8 cat\n')])('are refused with the same cause', async (text) => {
    const refused = await readNumbers(text).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ReadTensorError);
    expect(refused).toHaveProperty('problem', {
      kind: 'not a number',
      word: 'cat',
      place: place(text),
    });
  });

  it.each(['1, 2', long('1,5\t2\n')])('are given later as they would be now', async (text) => {
    expect((await readingsLater(text))()).toEqual(readingsOf(text));
  });

  it('are refused when they are asked for, and not before', async () => {
    const readings = await readingsLater('7 8 cat');
    expect(readings).toThrow(ReadTensorError);
  });
});

function place(text: string) {
  return text.includes('\n') ? [1, 3] : null;
}
