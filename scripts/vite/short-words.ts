import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Plugin, parseAst } from 'vite';

/** Where the words of a room stand, in English and in other languages. */
const own = /^export const wording\b/m;
const modules = /\/src\/.*words(?:\.[a-z]{2})?\.ts$/;
const languages = /\.[a-z]{2}(?=\.ts$)/;
const imports = /import \{[^}]*\bwording(?: as (\w+))?[^}]*\} from ['"]([^'"]*words)['"]/g;

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly name?: string;
  readonly value?: unknown;
  readonly computed?: boolean;
  readonly callee?: SyntaxNode;
  readonly arguments?: readonly SyntaxNode[];
  readonly properties?: readonly (SyntaxNode & {
    readonly key: SyntaxNode;
    readonly shorthand?: boolean;
  })[];
  readonly object?: SyntaxNode;
  readonly imported?: SyntaxNode;
  readonly local?: SyntaxNode;
  readonly property?: SyntaxNode;
  readonly declarations?: readonly { readonly id: SyntaxNode; readonly init: SyntaxNode }[];
}

/**
 * Gives words short names in the built app: a name that says what a text is costs a first visit more than
 * many a text does.
 */
export function shortWords(): Plugin {
  return {
    name: 'wengert:short-words',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const path = id.replaceAll('\\', '/').split('?')[0] ?? '';
      return shortened(code, path);
    },
  };
}

/** The text of a module with short names for words; null where it has none. */
export function shortened(code: string, path: string): string | null {
  if (modules.test(path) && own.test(code)) {
    const names = namesIn(path.replace(languages, ''));
    const cuts = recordIn(code).flatMap(({ key, shorthand }) => {
      if (shorthand) throw new Error(`${path}: write ${key.name} with a colon and its value.`);
      return cut(key, names);
    });
    return cuts.length === 0 ? null : withCuts(code, cuts);
  }
  const named = new Map(
    [...code.matchAll(imports)].flatMap(([, local = 'wording', from = '']) => {
      const names = namesIn(`${join(dirname(path), from)}.ts`);
      return names.size === 0 ? [] : [[local, names] as const];
    }),
  );
  if (named.size === 0) return null;
  const cuts: Cut[] = [];
  /** Where the records stand whose words are asked for by name, and where they are imported. */
  const understood = new Set<number>();
  const uses: SyntaxNode[] = [];
  each(parseAst(code, { lang: path.endsWith('x') ? 'tsx' : 'ts' }), (node) => {
    if (node.type === 'Identifier' && named.has(node.name ?? '')) uses.push(node);
    // Types are gone before anything runs.
    if (node.type === 'TSTypeQuery') each(node, ({ start }) => understood.add(start));
    if (node.type === 'ImportSpecifier') {
      for (const name of [node.imported, node.local]) if (name) understood.add(name.start);
    }
    if (node.type !== 'MemberExpression' || node.computed) return;
    const names = named.get(node.object?.name ?? '');
    if (!names || !node.object || !node.property) return;
    understood.add(node.object.start);
    cuts.push(...cut(node.property, names));
  });
  const odd = uses.find(({ start }) => !understood.has(start));
  if (odd) {
    const line = code.slice(0, odd.start).split('\n').length;
    throw new Error(
      `${path}:${line}: ask for a word by its name, as in ${odd.name}.save: the build gives words short names.`,
    );
  }
  return withCuts(code, cuts);
}

type Cut = readonly [start: number, end: number, text: string];

function cut({ start, end, name = '' }: SyntaxNode, names: ReadonlyMap<string, string>): Cut[] {
  const short = names.get(name);
  return short === undefined ? [] : [[start, end, short]];
}

function withCuts(code: string, cuts: readonly Cut[]): string {
  let text = code;
  for (const [start, end, short] of cuts.toSorted(([a], [b]) => b - a)) {
    text = text.slice(0, start) + short + text.slice(end);
  }
  return text;
}

const known = new Map<string, ReadonlyMap<string, string>>();

/** Short names for the words of a module of English, by their place in it. */
function namesIn(path: string): ReadonlyMap<string, string> {
  let names = known.get(path);
  if (!names) {
    const keys = existsSync(path) ? recordIn(readFileSync(path, 'utf8')) : [];
    names = new Map(keys.map(({ key }, place) => [String(key.name), `$${place.toString(36)}`]));
    known.set(path, names);
  }
  return names;
}

/** The words of a module: what the record `wording` has, given to `worded` or as it is. */
function recordIn(code: string): NonNullable<SyntaxNode['properties']> {
  let found: NonNullable<SyntaxNode['properties']> = [];
  each(parseAst(code, { lang: 'ts' }), ({ type, declarations = [] }) => {
    if (type !== 'VariableDeclaration') return;
    for (const { id, init } of declarations) {
      if (id.name !== 'wording') continue;
      const record = init.type === 'CallExpression' ? init.arguments?.[1] : init;
      // What is spread is named elsewhere.
      found = record?.properties?.filter(({ type }) => type === 'Property') ?? [];
    }
  });
  return found;
}

function each(value: unknown, visit: (node: SyntaxNode) => void): void {
  if (Array.isArray(value)) for (const entry of value) each(entry, visit);
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value) visit(value as SyntaxNode);
    for (const child of Object.values(value)) each(child, visit);
  }
}
