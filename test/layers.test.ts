/**
 * Who may import whom. Every import in src/ is read from the syntax tree: type imports, re-exports,
 * `import()`, `import('…').Type`, workers by `new URL('…', import.meta.url)` and `import.meta.glob`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

/** The rooms below the screen, from the ground up. */
const lowerRooms = [
  'words',
  'embed',
  'core',
  'lang',
  'work',
  'layout',
  'document',
  'study',
  'figure',
  'model',
  'file',
  'classroom',
  'learn',
  'state',
];
const forTheScreen = [
  'react',
  'react-dom',
  '@xyflow/react',
  '@tanstack/react-virtual',
  'lucide-react',
];
const forState = [...forTheScreen, 'zustand'];

/** Rooms a room may import besides itself, and packages it may not. */
const rules: readonly {
  room: RegExp;
  rooms: readonly string[] | 'all';
  noPackages: readonly string[] | 'all';
}[] = [
  // Every room speaks, so each may import words as well.
  { room: /^words$/, rooms: [], noPackages: 'all' },
  { room: /^core$/, rooms: [], noPackages: 'all' },
  // What pages that embed Wengert are told of, and load: it stands by itself.
  { room: /^embed$/, rooms: [], noPackages: 'all' },
  { room: /^lang$/, rooms: ['core'], noPackages: forState },
  { room: /^layout$/, rooms: ['core', 'work'], noPackages: 'all' },
  { room: /^work$/, rooms: ['core'], noPackages: 'all' },
  { room: /^document$/, rooms: ['core', 'lang', 'layout', 'work'], noPackages: forState },
  { room: /^study$/, rooms: ['core', 'lang', 'work', 'document'], noPackages: forState },
  // Pictures that are written rather than shown.
  { room: /^figure$/, rooms: ['core', 'lang'], noPackages: forState },
  // Models of frameworks, read and written.
  { room: /^model$/, rooms: ['core', 'work'], noPackages: forState },
  { room: /^file$/, rooms: ['core', 'layout', 'work', 'document'], noPackages: forState },
  {
    room: /^classroom$/,
    rooms: ['embed', 'core', 'lang', 'document', 'file'],
    noPackages: forState,
  },
  { room: /^learn$/, rooms: ['core', 'lang', 'work', 'document'], noPackages: forState },
  // Beside the page, on the engine and what reads and writes calls.
  { room: /^python$/, rooms: ['core', 'lang'], noPackages: forState },
  {
    room: /^state$/,
    rooms: [...lowerRooms, 'python'],
    noPackages: ['@xyflow/react', 'lucide-react'],
  },
  // What runs beside the page does what the lower rooms can, and keeps nothing.
  {
    room: /^worker$/,
    rooms: lowerRooms.filter((room) => room !== 'state'),
    noPackages: forState,
  },
  // The shell puts the rooms together.
  { room: /^ui\/shell$/, rooms: 'all', noPackages: ['@xyflow/react'] },
  { room: /^ui\/canvas$/, rooms: [...lowerRooms, 'ui/parts'], noPackages: [] },
  // React Flow's next version changes much, so one room alone knows it.
  {
    room: /^ui\/program$/,
    rooms: [...lowerRooms, 'python', 'ui/parts'],
    noPackages: ['@xyflow/react'],
  },
  { room: /^ui\/[^/]+$/, rooms: [...lowerRooms, 'ui/parts'], noPackages: ['@xyflow/react'] },
  { room: /^(main|speak|words-first|german)$/, rooms: 'all', noPackages: [] },
];

/** The folders and files that stand directly in a room, from the ground up: imports point down. */
const floors: Readonly<Record<string, readonly string[]>> = {
  words: [
    ...['worded', 'languages', 'notation', 'shown', 'problem', 'problem-error', 'en', 'grammar'],
    ...['translations', 'pseudo'],
  ],
  core: [
    ...['limits', 'finished', 'memoized', 'record', 'random', 'bisection', 'unique-names'],
    ...['tensor', 'rule', 'loops', 'primitives', 'program', 'graph'],
    ...['algebra', 'sweep', 'simplify', 'transform', 'compile', 'analysis', 'trace', 'index'],
  ],
  lang: [
    ...[
      'derivative-name',
      'barred-name',
      'name',
      'number',
      'grammar',
      'array',
      'read',
      'expression',
    ],
    ...['print', 'medium', 'term', 'emit', 'front-ends', 'sentence', 'table'],
  ],
  python: [
    'modules',
    'examples',
    'tape',
    'recorded',
    'transform',
    'interpreter',
    'runtime',
    'worker',
  ],
  study: ['own', 'compare', 'cost', 'compiled', 'dataflow', 'jacobian', 'curve', 'find'],
  file: [
    ...['schema', 'graph-text', 'kinds', 'json'],
    ...['clipboard', 'link', 'reading', 'journal', 'storage', 'examples'],
  ],
  classroom: ['sweep', 'mistake', 'answer', 'check', 'assignment', 'door', 'lesson'],
  state: [
    ...['clock', 'player', 'session', 'stores', 'loading', 'export', 'work', 'arrays'],
    ...[
      'playback',
      'keep',
      'classroom',
      'lesson',
      'visit',
      'shelf',
      'document',
      'find',
      'beside',
      'command',
      'study',
      'training',
      'program',
      'embed',
    ],
  ],
  model: [
    ...['words', 'words.de'],
    ...['model-error', 'source-file', 'written-model', 'model-format', 'scopes', 'protobuf'],
    ...['lowering', 'with-gradients', 'places', 'opened', 'onnx', 'tensorflow'],
    ...['model-formats', 'reading-model'],
  ],
  learn: ['data', 'optimiser', 'network', 'run', 'pictures', 'job'],
  figure: [
    ...[
      'nothing',
      'inks',
      'picture',
      'arrow-head',
      'typeset',
      'mathjax',
      'words',
      'late-words',
      'late-words.de',
      'outline',
      'placed-label',
    ],
    ...['blanks', 'code-marks', 'broken-lines', 'trace-table', 'table-picture', 'paper'],
    ...['sheet-questions', 'sheets'],
    ...['svg', 'tikz', 'tikz-pages', 'beamer', 'pdf', 'paint'],
  ],
  'ui/parts': [
    ...[
      'style',
      'text',
      'loading',
      'overlays',
      'terms',
      'fields',
      'menus',
      'command',
      'settings',
      'export',
      'prose',
    ],
    ...['plot', 'graph', 'frame', 'tensor', 'tape'],
  ],
  'ui/trace': ['cell', 'passes', 'table', 'panel'],
  'ui/canvas': [
    'scene',
    'node',
    'wire',
    'choosing',
    'outline',
    'finding',
    'notes',
    'tape',
    'figure',
    'view',
    'beside',
  ],
};

const longestFile = 400;
const nothingNames = /^(utils?|helpers?|common|managers?)$/i;

/** Source texts by path, as `src/core/graph.ts`. */
type Sources = Readonly<Record<string, string>>;

describe('the layers of src/', () => {
  const sources = read('src');

  it('lets every file import only what its room may', () => {
    expect(badImports(sources)).toEqual([]);
  });

  it('lets imports inside a room point one way', () => {
    expect(climbs(sources)).toEqual([]);
  });

  it('has no import cycles', () => {
    expect(cycles(sources)).toEqual([]);
  });

  it('has no file without a subject in its name', () => {
    expect(badNames(sources)).toEqual([]);
  });

  it(`has no file of more than ${longestFile} lines`, () => {
    expect(longFiles(sources)).toEqual([]);
  });
});

describe('the check itself', () => {
  const target = { 'src/state/store.ts': '', 'src/lang/print.ts': '', 'src/ui/code/Code.tsx': '' };
  const from = (path: string, code: string) => badImports({ ...target, [path]: code });

  it.each([
    ['an import', `import { store } from '../state/store';`],
    ['an import with its extension', `import { store } from '../state/store.ts';`],
    ['an import for its effect', `import '../state/store';`],
    ['a type import', `import type { Store } from '../state/store';`],
    ['an inline type import', `let store: import('../state/store').Store;`],
    ['a typeof import', `let store: typeof import('../state/store');`],
    ['a re-export', `export { store } from '../state/store';`],
    ['a re-export of everything', `export * from '../state/store';`],
    ['a type re-export', `export type { Store } from '../state/store';`],
    ['a dynamic import', `const later = () => import('../state/store');`],
    ['a dynamic import in a template', 'const later = () => import(`../state/store`);'],
    ['an import by assignment', `import store = require('../state/store');`],
    ['a worker', `new Worker(new URL('../state/store.ts', import.meta.url));`],
    ['a query', `import store from '../state/store?worker';`],
    ['a glob', `import.meta.glob('../state/*.ts');`],
    ['a glob from the root', `import.meta.glob(['/src/state/*.ts']);`],
  ])('sees %s', (_what, code) => {
    expect(from('src/core/bad.ts', code)).toEqual([
      expect.stringMatching(/^src\/core\/bad\.ts \(core\) may not import .*state/),
    ]);
  });

  it.each([
    ['src/core/bad.ts', `import { describe } from 'valibot';`],
    ['src/core/bad.ts', `import { readFileSync } from 'node:fs';`],
    ['src/file/bad.ts', `import { print } from '../lang/print';`],
    ['src/file/bad.ts', `import { useState } from 'react';`],
    ['src/state/bad.ts', `import { Code } from '../ui/code/Code';`],
    ['src/ui/canvas/bad.ts', `import { Code } from '../code/Code';`],
    ['src/ui/parts/bad.ts', `import { Code } from '../code/Code';`],
    ['src/ui/table/bad.ts', `import { ReactFlow } from '@xyflow/react';`],
    ['src/ui/table/bad.ts', `import '../../main';`],
    ['src/ui/bad.ts', ''],
    ['src/elsewhere/bad.ts', ''],
    ['src/core/bad.ts', 'const later = (path: string) => import(path);'],
    ['src/core/bad.ts', `import { outside } from '../../test/outside';`],
    ['src/core/bad.ts', 'import from;'],
  ])('refuses in %s: %s', (path, code) => {
    expect(from(path, code)).toHaveLength(1);
  });

  it.each([
    ['src/core/sweep/good.ts', `import { add } from '../algebra/add';`],
    [
      'src/lang/good.ts',
      `import { add } from '../core/algebra/add'; import { parser } from '@lezer/python';`,
    ],
    [
      'src/state/good.ts',
      `import { print } from '../lang/print'; import { create } from 'zustand';`,
    ],
    ['src/ui/canvas/good.tsx', `import { ReactFlow } from '@xyflow/react'; import '../parts/x';`],
    ['src/ui/shell/good.tsx', `import { Code } from '../code/Code';`],
    ['src/main.tsx', `import { Shell } from './ui/shell/Shell'; import './style.css';`],
  ])('allows in %s: %s', (path, code) => {
    expect(from(path, code)).toEqual([]);
  });

  it('finds a cycle, once and through folders', () => {
    const ring = {
      'src/core/a.ts': `import './b';`,
      'src/core/b.ts': `import type { C } from './c/index.ts';`,
      'src/core/c/index.ts': `export const a = () => import('../a');`,
      'src/core/d.ts': `import './a';`,
    };
    expect(cycles(ring)).toEqual([
      'src/core/a.ts → src/core/b.ts → src/core/c/index.ts → src/core/a.ts',
    ]);
  });

  it('finds an import that climbs inside a room, and what stands on no floor', () => {
    const house = {
      'src/core/tensor/shape.ts': `import type { Program } from '../program/program';`,
      'src/core/program/program.ts': `import '../tensor/shape'; import './builder';`,
      'src/core/cellar/wine.ts': '',
      'src/layout/place.ts': `import './wiring';`,
    };
    expect(climbs(house)).toEqual([
      'src/core/tensor/shape.ts (tensor) may not import ../program/program (program)',
      'src/core/cellar/wine.ts stands on no floor of core',
    ]);
  });

  it('finds bad names and long files', () => {
    const long = { 'src/core/utils.ts': '\n'.repeat(401), 'src/core/graph.ts': '\n'.repeat(400) };
    expect(badNames(long)).toEqual(['src/core/utils.ts']);
    expect(longFiles(long)).toEqual(['src/core/utils.ts: 401 lines']);
  });
});

function read(folder: string): Sources {
  const root = join(import.meta.dirname, '..');
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const code = names.filter((name) => /\.tsx?$/.test(name)).sort();
  return Object.fromEntries(
    code.map((name) => [
      posix.join(folder, name.split(sep).join('/')),
      readFileSync(join(root, folder, name), 'utf8'),
    ]),
  );
}

/** The room a path lies in, or null where there should be no files. */
function roomOf(path: string): string | null {
  const [top, first, second, ...deeper] = path.split('/');
  if (top !== 'src' || first === undefined) return null;
  if (second === undefined) return 'main';
  if (first === 'ui') return deeper.length > 0 ? `ui/${second}` : null;
  return [...lowerRooms, 'python', 'worker'].includes(first) ? first : null;
}

function badImports(sources: Sources): string[] {
  return Object.entries(sources).flatMap(([path, code]) => {
    const room = roomOf(path);
    const rule = room === null ? undefined : rules.find((candidate) => candidate.room.test(room));
    if (!rule) return [`${path} lies in no room`];
    return importsIn(path, code).flatMap((specifier) => {
      const refuse = `${path} (${room}) may not import ${specifier}`;
      if (specifier === null) return [`${path}: an import that cannot be read`];
      const target = localTarget(path, specifier);
      if (target === null) {
        const forbidden =
          rule.noPackages === 'all' ||
          rule.noPackages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
        return forbidden ? [refuse] : [];
      }
      const there = roomOf(target);
      const allowed =
        there !== null &&
        (there === 'words' || there === room || rule.rooms === 'all' || rule.rooms.includes(there));
      return allowed ? [] : [refuse];
    });
  });
}

/** Imports that point from a lower floor of a room to a higher one, and files on none. */
function climbs(sources: Sources): string[] {
  return Object.entries(sources).flatMap(([path, code]) => {
    const room = roomOf(path) ?? '';
    const order = floors[room];
    if (!order) return [];
    const own = floorOf(room, path);
    if (!order.includes(own)) return [`${path} stands on no floor of ${room}`];
    return importsIn(path, code).flatMap((specifier) => {
      const target = specifier === null ? null : localTarget(path, specifier);
      if (target === null || roomOf(target) !== room) return [];
      const there = floorOf(room, target);
      return order.indexOf(there) <= order.indexOf(own)
        ? []
        : [`${path} (${own}) may not import ${specifier} (${there})`];
    });
  });
}

/** The folder or file that stands directly in a room and holds a path; all languages but English are translations. */
function floorOf(room: string, path: string): string {
  const own = (path.slice(`src/${room}/`.length).split('/')[0] ?? '').replace(/\.tsx?$/, '');
  return room === 'words' && /^(?!en$)[a-z]{2}$|\.[a-z]{2}$/.test(own) ? 'translations' : own;
}

/** The path a specifier means inside this repository, or null if it names a package. */
function localTarget(from: string, specifier: string): string | null {
  const [path = ''] = specifier.split('?');
  if (path.startsWith('/')) return path.slice(1);
  return path.startsWith('.') ? posix.join(posix.dirname(from), path) : null;
}

const known = new Map<string, readonly (string | null)[]>();

/** What a file imports; null stands for an import whose target is computed, or a syntax error. */
function importsIn(path: string, code: string): readonly (string | null)[] {
  // Every check asks it of every file.
  const key = `${path}\n${code}`;
  const imports = known.get(key) ?? readImports(path, code);
  known.set(key, imports);
  return imports;
}

function readImports(path: string, code: string): readonly (string | null)[] {
  const { program, errors } = parseSync(path, code, { sourceType: 'module' });
  if (errors.length > 0) return [null];
  const found: (string | null)[] = [];
  visit(program);
  return found;

  function visit(value: unknown): void {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isNode(value)) return;
    found.push(...targets(value));
    Object.values(value).forEach(visit);
  }
}

type SyntaxNode = { type: string; [key: string]: unknown };
const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value;

function targets(node: SyntaxNode): (string | null)[] {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return [text(node.source)];
    case 'ExportNamedDeclaration':
      return node.source ? [text(node.source)] : [];
    case 'TSExternalModuleReference':
      return [text(node.expression)];
    case 'NewExpression': {
      const [address, base] = node.arguments as SyntaxNode[];
      return isImportMeta(base, 'url') ? [text(address)] : [];
    }
    case 'CallExpression': {
      if (!isImportMeta(node.callee, 'glob')) return [];
      const [patterns] = node.arguments as SyntaxNode[];
      const list =
        patterns?.type === 'ArrayExpression' ? (patterns.elements as unknown[]) : [patterns];
      return list.map((pattern) => text(pattern)?.replace(/^!/, '') ?? null);
    }
    default:
      return [];
  }
}

function isImportMeta(node: unknown, property: string): boolean {
  if (!isNode(node) || node.type !== 'MemberExpression') return false;
  const { object, property: name } = node as {
    object?: SyntaxNode;
    property?: SyntaxNode;
  } & SyntaxNode;
  return object?.type === 'MetaProperty' && name?.name === property;
}

function text(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TSLiteralType') return text(node.literal);
  const { expressions, quasis } = node as {
    expressions?: unknown[];
    quasis?: { value: { cooked: string } }[];
  } & SyntaxNode;
  return expressions?.length === 0 ? (quasis?.[0]?.value.cooked ?? null) : null;
}

function cycles(sources: Sources): string[] {
  const fileFor = (target: string) =>
    [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`, `${target}/index.tsx`].find(
      (candidate) => candidate in sources,
    );
  const found = new Set<string>();
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      found.add([...trail.slice(start), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const specifier of importsIn(path, sources[path] ?? '')) {
      const target = specifier === null ? null : localTarget(path, specifier);
      const file = target === null ? undefined : fileFor(target);
      if (file) walk(file, [...trail, path]);
    }
    done.add(path);
  };
  for (const path of Object.keys(sources)) walk(path, []);
  return [...found];
}

const badNames = (sources: Sources): string[] =>
  Object.keys(sources).filter((path) =>
    nothingNames.test(posix.basename(path).split('.')[0] ?? ''),
  );

function longFiles(sources: Sources): string[] {
  return Object.entries(sources).flatMap(([path, code]) => {
    const lines = code.replace(/\n$/, '').split('\n').length;
    return lines > longestFile ? [`${path}: ${lines} lines`] : [];
  });
}
