import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { javascriptProgram } from '../../../../src/lang/emit/code/languages/javascript';
import { cases, expectSame, readPrinted, writtenBy } from './cases';

const { written, refused } = writtenBy(javascriptProgram);

it('every primitive is written in JavaScript', () => {
  expect(refused).toEqual([]);
  expect(written.length).toBe(cases.length);
});

describe('programs in JavaScript print the values and gradients of the engine', () => {
  it.each(written)('$title', (each) => {
    expectSame(each, readPrinted(ran(each.text)));
  });
});

/** What a program prints. */
function ran(text: string): string {
  const lines: string[] = [];
  const console = { log: (...parts: unknown[]) => lines.push(parts.join(' ')) };
  vm.runInNewContext(text, { console });
  return lines.join('\n');
}
