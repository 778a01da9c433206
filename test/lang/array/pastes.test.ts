import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ReadTensorError, readingsOf } from '../../../src/lang/array/read-tensor';

/** A paste of pastes.txt, which says how it is written. */
interface Paste {
  readonly name: string;
  readonly text: string;
  readonly readings: readonly string[];
}

const SHOWN: Readonly<Record<string, string>> = {
  '⇥': '\t',
  '↵': '\r',
  '·': '\u00a0',
  ˌ: '\u202f',
};

function pastes(): readonly Paste[] {
  const file = readFileSync(join(import.meta.dirname, 'pastes.txt'), 'utf8');
  return file
    .split(/^## /m)
    .slice(1)
    .map((block) => {
      const [head = '', ...readings] = block.trimEnd().split(/\n==> /);
      const [name = '', ...lines] = head.split('\n');
      const text = lines.join('\n').replace(/[⇥↵·ˌ]/g, (sign) => SHOWN[sign] ?? sign);
      return { name, text, readings };
    });
}

describe('what people paste', () => {
  it('is at least 290 texts', () => {
    expect(pastes().length).toBeGreaterThanOrEqual(290);
  });

  it.each(pastes().map((paste) => [paste.name, paste] as const))('%s', (_, { text, readings }) => {
    expect(said(text)).toEqual(readings);
  });
});

/** Every reading of a text, or why there is none. */
function said(text: string): readonly string[] {
  try {
    return readingsOf(text).map(({ value }) => written(value));
  } catch (error) {
    if (!(error instanceof ReadTensorError)) throw error;
    return [`! ${error.message}`];
  }
}

/** Numbers as pastes.txt writes them. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  if (Number.isNaN(value)) return 'nan';
  return String(value).replace('Infinity', 'inf');
}
