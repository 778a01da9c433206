/**
 * No part of the app is loaded without an answer for when it can't be had: in src/ every `import()` stands
 * in a call of what tells so, and below the state it is awaited, so that whoever asked hears of it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

const answering = ['latePart', 'earlyPart', 'late', 'lateDialog', 'renewed'];
const below = /^src\/(words|core|lang|layout|work|document|study|file|worker)\/|^src\/speak\.ts$/;

describe('parts that are loaded later', () => {
  it('are all loaded by what tells when they can’t be had', () => {
    const root = join(import.meta.dirname, '..');
    const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
    const found = names
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => ['src', ...name.split(sep)].join('/'))
      .flatMap((path) => unanswered(path, readFileSync(join(root, path), 'utf8')));
    expect(found).toEqual([]);
  });
});

describe('the check itself', () => {
  it.each([
    ['src/state/a.ts', `const a = latePart(() => import('./b'), 'B');`, 0],
    ['src/ui/x/a.tsx', `const A = late(async () => (await import('./b')).B, 'B');`, 0],
    ['src/file/a.ts', `const read = async () => { const { b } = await import('./b'); };`, 0],
    ['src/state/a.ts', `type B = typeof import('./b');`, 0],
    ['src/state/a.ts', `const b = () => import('./b');`, 1],
    ['src/state/a.ts', `void import('./b').then(({ b }) => b());`, 1],
    ['src/state/a.ts', `const f = async () => { const { b } = await import('./b'); };`, 1],
    ['src/file/a.ts', `import('./b').then(({ b }) => b());`, 1],
    ['src/ui/x/a.tsx', `const A = lazy(async () => ({ default: (await import('./b')).B }));`, 2],
  ])('finds in %s: %s', (path, code, count) => {
    expect(unanswered(path, code)).toHaveLength(count);
  });
});

/** The imports in a file for whose failure there is no answer, and calls of React's own `lazy`. */
function unanswered(path: string, code: string): readonly string[] {
  const found: string[] = [];
  visit(parseSync(path, code).program, false, false);
  return found;

  function visit(value: unknown, answered: boolean, awaited: boolean): void {
    if (Array.isArray(value)) for (const each of value) visit(each, answered, false);
    if (!isNode(value)) return;
    const callee = value.type === 'CallExpression' ? nameOf(value.callee) : '';
    const fine = answered || answering.includes(callee);
    const isImport = value.type === 'ImportExpression' && !fine && !(awaited && below.test(path));
    const isLazy = callee === 'lazy' && path !== 'src/ui/parts/frame/late.tsx';
    if (isImport || isLazy) found.push(`${path}: ${code.slice(value.start, value.end)}`);
    for (const child of Object.values(value)) visit(child, fine, value.type === 'AwaitExpression');
  }
}

type SyntaxNode = { type: string; start: number; end: number; [key: string]: unknown };
const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value;
const nameOf = (callee: unknown): string => (isNode(callee) ? String(callee.name ?? '') : '');
