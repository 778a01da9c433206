/**
 * The compiler keeps what a component computes for as long as its arguments are the same. What is called
 * while a component is drawn must therefore read no store by itself: its result would be kept when the
 * store has changed. Calls within handlers and effects, and within what hooks call, read what they like.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

interface Node {
  readonly type: string;
  readonly [part: string]: unknown;
}
/** A function of a module, by `file#name`. */
type Functions = ReadonlyMap<string, { readonly file: string; readonly node: Node }>;

const FUNCTION = /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/;
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

/** Visits what a function does itself, and not what functions in it do when they are called. */
function visit(node: Node, seen: (each: Node) => void): void {
  const within = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) within(each);
    else if (isNode(value) && !FUNCTION.test(value.type)) visit(value, seen);
  };
  seen(node);
  for (const value of Object.values(node)) within(value);
}

/** The name that is called, or undefined where it is no plain name. */
function called(node: Node): string | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const { type, name } = node.callee as Node;
  return type === 'Identifier' ? (name as string) : undefined;
}

function readsStore(node: Node): boolean {
  if (node.type !== 'CallExpression') return false;
  const { type, property } = node.callee as Node;
  return type === 'MemberExpression' && (property as Node).name === 'getState';
}

/** Calls of what reads a store, made while components and hooks are drawn: `file: component calls name`. */
function kept(modules: ReadonlyMap<string, string>): readonly string[] {
  const functions = new Map<string, { file: string; node: Node }>();
  const imported = new Map<string, string>();
  for (const [file, text] of modules) {
    const { program } = parseSync(file, text);
    for (const statement of program.body as unknown as Node[]) {
      if (statement.type === 'ImportDeclaration') {
        const from = resolve('/', dirname(file), (statement.source as Node).value as string);
        const found = [`${from}.ts`, `${from}.tsx`].map((each) => each.slice(1));
        const module = found.find((each) => modules.has(each));
        for (const { local, imported: name } of statement.specifiers as Record<string, Node>[]) {
          if (module && name) imported.set(`${file}#${local?.name}`, `${module}#${name.name}`);
        }
      }
      const declared = (statement.declaration ?? statement) as Node;
      const add = (id: unknown, node: unknown) => {
        if (isNode(id) && isNode(node) && FUNCTION.test(node.type)) {
          functions.set(`${file}#${id.name}`, { file, node });
        }
      };
      add(declared.id, declared);
      for (const one of (declared.declarations ?? []) as Node[]) add(one.id, one.init);
    }
  }
  const meant = (file: string, name: string) =>
    imported.get(`${file}#${name}`) ?? `${file}#${name}`;
  const reading = readers(functions, meant);
  const calls: string[] = [];
  for (const [key, { file, node }] of functions) {
    const drawn = key.slice(file.length + 1);
    if (!(file.endsWith('.tsx') ? /^(?:[A-Z]|use[A-Z])/ : /^use[A-Z]/).test(drawn)) continue;
    visit(node, (each) => {
      const name = called(each);
      if (name === undefined || /^use[A-Z]/.test(name) || !reading.has(meant(file, name))) return;
      calls.push(`${file}: ${drawn} calls ${name}`);
    });
  }
  return calls;
}

/** The functions that read a store, by themselves or through what they call. */
function readers(
  functions: Functions,
  meant: (file: string, name: string) => string,
): ReadonlySet<string> {
  const reading = new Set<string>();
  for (let before = -1; before < reading.size; ) {
    before = reading.size;
    for (const [key, { file, node }] of functions) {
      visit(node, (each) => {
        const name = called(each);
        const through = name !== undefined && reading.has(meant(file, name));
        if (through || readsStore(each)) reading.add(key);
      });
    }
  }
  return reading;
}

function sources(folder: string): Map<string, string> {
  const modules = new Map<string, string>();
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    const path = join(folder, name);
    if (!/\.tsx?$/.test(name) || !statSync(path).isFile()) continue;
    modules.set(relative('.', path).replaceAll('\\', '/'), readFileSync(path, 'utf8'));
  }
  return modules;
}

describe('what is called while a component is drawn', () => {
  it('reads no store by itself', () => {
    expect(kept(sources('src'))).toEqual([]);
  });

  it('is found through other functions and modules, defaults included, and not in handlers', () => {
    const modules = new Map([
      ['src/a.ts', 'export const now = (of = useIt.getState()) => of;'],
      ['src/b.ts', "import { now as at } from './a';\nexport function later() { return at(); }"],
      [
        'src/C.tsx',
        `import { later } from './b';
        export function C() {
          const press = () => later();
          const told = useIt(later);
          return <b onClick={press}>{later()}{told}</b>;
        }`,
      ],
    ]);
    expect(kept(modules)).toEqual(['src/C.tsx: C calls later']);
  });
});
