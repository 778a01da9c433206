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
const rooms = modules.flatMap((path) => {
  const name = /\bwording = worded\(\s*'([^']+)'/.exec(textOf(path))?.[1];
  return name === undefined ? [] : [{ path, name }];
});

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
    for (const { path, name } of rooms) {
      const english = (await import(join(root, path))).wording as Record<string, unknown>;
      const own = (german as Record<string, unknown>)[name] as Record<string, unknown> | undefined;
      for (const [key, text] of Object.entries(english)) {
        if (typeof text !== 'string' || !/\p{Ll} \p{L}/u.test(text) || own === undefined) continue;
        if (/A Brief Introduction/.test(text)) continue;
        expect(own[key], `${name}: ${key}`).not.toBe(text);
      }
    }
  });

  it('imports nothing that the page begins with, which waits for it', () => {
    for (const path of modules.filter((each) => /\.de\.ts$|^src\/words\/de\//.test(each))) {
      const imported = [...textOf(path).matchAll(/^import (?!type)[^;]* from '([^']+)'/gm)];
      for (const [, from = ''] of imported)
        expect(from, path).toMatch(/(words|\.)\/de\/|^\.\/grammar$/);
    }
  });
});
