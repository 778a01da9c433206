/** What other languages say: every room that has words has them in each, and they wait for nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { german } from '../src/german';

const root = join(import.meta.dirname, '..');
const modules = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => ['src', ...name.split(sep)].join('/'))
  .filter((path) => path.endsWith('.ts'));
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
const rooms = modules.flatMap((path) =>
  [...textOf(path).matchAll(/^export const (\w+) = worded\(\s*'([^']+)'/gm)].map(
    ([, variable = '', name = '']) => ({ path, variable, name }),
  ),
);

/** The words of a room in English; of primitives they stand in their rows. */
async function englishOf({ path, variable }: (typeof rooms)[number]): Promise<unknown> {
  return (await import(join(root, path)))[variable];
}

/** Rooms that speak English alone as yet: none is added, and one that has its German is taken out. */
const untranslated: readonly string[] = [];

describe('German', () => {
  it('has the words of every room, under the name that the room has', () => {
    expect(Object.keys(german).sort()).toEqual(
      rooms
        .map(({ name }) => name)
        .filter((name) => !untranslated.includes(name))
        .sort(),
    );
  });

  it('says nothing in English that has more than a word', async () => {
    for (const room of rooms) {
      const { name } = room;
      const english = (await englishOf(room)) as Record<string, unknown>;
      const own = (german as Record<string, unknown>)[name] as Record<string, unknown> | undefined;
      for (const [key, text] of Object.entries(english)) {
        if (typeof text !== 'string' || !/\p{Ll} \p{L}/u.test(text) || own === undefined) continue;
        if (/A Brief Introduction/.test(text)) continue;
        expect(own[key], `${name}: ${key}`).not.toBe(text);
      }
    }
  });

  it('has each word, and of the same facts', async () => {
    for (const room of rooms.filter(({ name }) => name !== 'primitives')) {
      const { name } = room;
      const english = await englishOf(room);
      const own = (german as Record<string, unknown>)[name];
      expect(formOf(own), name).toEqual(formOf(english));
      for (const [key, many] of factsOf(own)) {
        expect(many, `${name}: ${key}`).toBeLessThanOrEqual(factsOf(english).get(key) ?? 0);
      }
    }
  });

  it('imports nothing that the page begins with, which waits for it', () => {
    for (const path of modules.filter((each) => /\.de\.ts$|^src\/words\/de\//.test(each))) {
      const imported = [...textOf(path).matchAll(/^import (?!type)[^;]* from '([^']+)'/gm)];
      for (const [, from = ''] of imported)
        expect(from, path).toMatch(
          /(words|\.)\/de\/|words\.de$|^\.\/\w+$|^\.\.\/(problem|notation|shown)$/,
        );
    }
  });
});

/** What words are, by their keys: a text, or what makes one of facts. */
function formOf(words: unknown): unknown {
  if (typeof words !== 'object' || words === null) return typeof words;
  return Object.fromEntries(Object.entries(words).map(([key, word]) => [key, formOf(word)]));
}

/** Of how many facts each word is made. A language need not say all that another does. */
function factsOf(words: unknown): ReadonlyMap<string, number> {
  const made = Object.entries(words as Record<string, unknown>).flatMap(([key, word]) =>
    typeof word === 'function' ? [[key, word.length] as const] : [],
  );
  return new Map(made);
}
