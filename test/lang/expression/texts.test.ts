import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/graph/check';
import { frontEndOf } from '../../../src/lang/front-ends/front-ends';
import { printExpression } from '../../../src/lang/print/print';
import type { Mend } from '../../../src/lang/read/mend';
import { ParseError } from '../../../src/lang/read/parse-error';

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
  it('are 1600 and more', () => {
    expect(cases.length).toBeGreaterThanOrEqual(1600);
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

function readingOf(source: string): string {
  try {
    const { graph, notes } = frontEndOf(source).read(source);
    const printed = printExpression(check(graph).program);
    const given = graph.nodes.flatMap((node) =>
      node.kind === 'input' && typeof node.value === 'number' && node.value !== 1
        ? [`${node.name}=${node.value}`]
        : [],
    );
    const at = given.length > 0 ? ` at ${given.join(', ')}` : '';
    return [printed + at, ...notes.map((note) => `${note.message}${buttons(note.mends)}`)].join(
      ' ~ ',
    );
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return `! ${error.message}${buttons(error.mends)}`;
  }
}

function buttons(mends: readonly Mend[]): string {
  return mends.map(({ label }) => ` [${label.replace(/^Write /, '')}]`).join('');
}
