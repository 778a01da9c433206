import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mended } from '../../../src/lang/read/mend';
import { mendsOf, readingOf } from './reading-of';

/**
 * Texts as people write them, each with what it is read as: printed in our language; a note after ~, with its
 * buttons in brackets; a refusal after !, with its buttons. ⏎ is the end of a line, ␣ a blank at an end, and
 * ⟨200B⟩ the character of that number.
 */
const texts = readFileSync(join(import.meta.dirname, 'texts.txt'), 'utf8');
const cases = texts
  .split('\n')
  .filter((line) => line.includes('==>'))
  .map((line): [string, string] => {
    const [source, reading] = line.split('==>');
    return [spelled(`${source}`.trim()), `${reading}`.trim()];
  });

describe('Texts as people write them', () => {
  it('are 2900 and more', () => {
    expect(cases.length).toBeGreaterThanOrEqual(2900);
  });

  it('have no button that leads to a text without a meaning and without a button', () => {
    const ends = cases.flatMap(([source, reading]) =>
      mendsOf(source).flatMap((mend) => {
        const after = mended(source, mend);
        const fault = /“[^”]*” (?:has no meaning|is not known) here/.exec(readingOf(after))?.[0];
        const isNew = fault !== undefined && !reading.includes(fault);
        return isNew && mendsOf(after).length === 0 ? [`${source} → ${after}`] : [];
      }),
    );
    expect(ends).toEqual([]);
  });

  it.each(cases)('%s', (source, reading) => {
    expect(readingOf(source)).toBe(reading);
  });
});

function spelled(text: string): string {
  return text
    .replaceAll('⏎', '\n')
    .replaceAll('␣', ' ')
    .replace(/⟨([0-9A-F]+)⟩/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)));
}
