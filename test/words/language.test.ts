import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { german } from '../../src/german';
import { problems } from '../../src/words/de/problems';

const source = join(import.meta.dirname, '../../src');
const spoken: Readonly<Record<string, unknown>> = german;

/** What is worded: the name that other languages have it by, and where it stands in English. */
const rooms = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.de\.ts$/.test(file))
  .map((file) => file.split(sep).join('/'))
  .flatMap((file) =>
    Array.from(
      readFileSync(join(source, file), 'utf8').matchAll(
        /export const (\w+) = worded\(\s*'([^']+)'/g,
      ),
      ([, word = '', room = '']) => ({ room, word, file }),
    ),
  );

describe('German', () => {
  // Rows of the primitive table are English themselves, and a type holds German to their names.
  it.each(rooms.filter(({ room }) => room !== 'primitives'))(
    'says all of $room that English says, of the same facts',
    async (room) => {
      const file = join(source, room.file);
      const module: Record<string, unknown> = await import(/* @vite-ignore */ file);
      expect(gaps(module[room.word], spoken[room.room])).toEqual([]);
    },
  );

  it('has words for nothing that English does not say', () => {
    const known = new Set(rooms.map(({ room }) => room));
    expect(Object.keys(spoken).filter((room) => !known.has(room))).toEqual([]);
  });

  it('has problems where workers find them', () => {
    const inEnglish = rooms.filter(({ file }) => file.startsWith('words/en/'));
    expect(Object.keys(problems).sort()).toEqual(inEnglish.map(({ room }) => room).sort());
  });

  it('names each room once', () => {
    const names = rooms.map(({ room }) => room);
    expect(names.filter((room, k) => names.indexOf(room) !== k)).toEqual([]);
  });
});

describe('the check itself', () => {
  it.each([
    [{ a: 'one' }, { a: 'eins' }, []],
    [{ a: 'one' }, {}, ['a']],
    [{ a: 'one' }, { a: '' }, ['a']],
    [{ a: 'one' }, { a: 'eins', b: 'zwei' }, ['b']],
    [{ a: (x: string) => x }, { a: 'eins' }, ['a']],
    [{ a: () => 'one' }, { a: (x: string) => x }, ['a']],
    [{ a: { b: 'one' } }, { a: {} }, ['a.b']],
  ])('finds in %o and %o %o', (english, other, found) => {
    expect(gaps(english, other)).toEqual(found);
  });
});

/** Where words of another language are not what English ones are: a text, a function of as many facts, a record. */
function gaps(english: unknown, other: unknown, path = ''): readonly string[] {
  if (typeof english === 'string') {
    return typeof other === 'string' && (other !== '') === (english !== '') ? [] : [path];
  }
  if (typeof english === 'function') {
    return typeof other === 'function' && other.length <= english.length ? [] : [path];
  }
  if (!isRecord(english) || !isRecord(other)) return [path];
  const keys = new Set([...Object.keys(english), ...Object.keys(other)]);
  return [...keys].flatMap((key) =>
    key in english && key in other
      ? gaps(english[key], other[key], path === '' ? key : `${path}.${key}`)
      : [path === '' ? key : `${path}.${key}`],
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
