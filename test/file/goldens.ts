import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** The records of what a version wrote: each file with its text. They are read and never written. */
export function goldenTexts(version: number): readonly (readonly [file: string, text: string])[] {
  const folder = new URL(`../fixtures/version-${version}/`, import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]);
}

/** The first digits of the SHA-256 of each record, without its white space, by the name of its file. */
export function digestsOf(texts: ReturnType<typeof goldenTexts>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    texts.map(([file, text]) => [
      file.replace(/\.json$/, ''),
      createHash('sha256')
        .update(JSON.stringify(JSON.parse(text)))
        .digest('hex')
        .slice(0, 16),
    ]),
  );
}

/** Data as it was before it was written with `$number` for the numbers that JSON lacks. */
export function thawed(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(thawed);
  if (typeof data !== 'object' || data === null) return data;
  if ('$number' in data) return Number(data.$number);
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, thawed(value)]));
}
