import { type Plugin, parseAst } from 'vite';

/** What only tests, generated pages and emitters read of a row of the primitive table. */
const columns: ReadonlySet<string> = new Set([
  'known',
  'sample',
  'otherSides',
  'sampleShapes',
  'kinks',
  'elsewhere',
  'closer',
]);

const files = /\/src\/core\/(primitives\/[^/]+|rule\/row)\.ts$/;

/** What the app reads of them late. */
const late: ReadonlySet<string> = new Set(['elsewhere', 'rule']);

const lateModule = /\/src\/core\/primitives\/late\.ts$/;
const LATE = '?late';

/**
 * Leaves these columns out of the built app, and formulas beside a function that computes the same. What is imported
 * by way of `primitives/late.ts` is the table once more, with nothing but what is read late.
 */
export function rowColumns(): Plugin {
  return {
    name: 'wengert:row-columns',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      const from = importer?.replaceAll('\\', '/') ?? '';
      const [file = ''] = from.split('?');
      if (!from.endsWith(LATE) && !lateModule.test(from)) return null;
      if (!source.startsWith('./')) return null;
      const found = await this.resolve(source, file, { skipSelf: true });
      return found && found.id + LATE;
    },
    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      if (path.endsWith(LATE)) return onlyLate(code);
      return files.test(path) ? withoutColumns(code) : null;
    },
  };
}

/** The text of a file of rows with the late columns alone: rows are then what is written. */
function onlyLate(code: string): string {
  const cuts: Cut[] = [];
  let hasRows = false;
  eachNode(parseAst(code, { lang: 'ts' }), (node) => {
    if (node.type === 'ImportDeclaration' && node.source?.value?.endsWith('/rule/row')) {
      hasRows ||= node.specifiers?.some(({ local }) => local?.name === 'rows') === true;
      cuts.push([node.start, node.end]);
    }
    const { type, properties = [] } = node;
    if (type !== 'ObjectExpression') return;
    if (!properties.some(({ key }) => key?.name === 'elsewhere')) return;
    for (const property of properties) {
      const name = property.key?.name;
      if (name === undefined) continue;
      if (!late.has(name)) cuts.push(cutOf(code, property));
      if (name !== 'rule') continue;
      for (const part of property.value?.properties ?? []) {
        if (part.key?.name !== 'formula') cuts.push(cutOf(code, part));
      }
    }
  });
  const rows = hasRows ? 'const rows = (_group: string, written: object) => written;\n' : '';
  return rows + without(code, cuts);
}

/** The text of a file of rows without the columns. */
function withoutColumns(code: string): string {
  const cuts: Cut[] = [];
  eachNode(parseAst(code, { lang: 'ts' }), ({ type, properties = [] }) => {
    if (type !== 'ObjectExpression') return;
    const names = properties.map(({ key }) => key?.name);
    const isComputed = names.includes('value') || names.includes('fold');
    properties.forEach((property, k) => {
      const name = names[k];
      if (name === undefined) return;
      if (!columns.has(name) && !(name === 'formula' && isComputed)) return;
      cuts.push(cutOf(code, property));
    });
  });
  return without(code, cuts);
}

type Cut = readonly [from: number, to: number];

/** A property with the comma behind it. */
function cutOf(code: string, { start, end }: Placed): Cut {
  return [start, end + (/^\s*,/.exec(code.slice(end))?.[0].length ?? 0)];
}

function without(code: string, cuts: readonly Cut[]): string {
  // An inner cut goes with the outer one.
  return cuts
    .filter(([from, to]) => !cuts.some(([a, b]) => (a < from && to <= b) || (a <= from && to < b)))
    .sort(([a], [b]) => b - a)
    .reduce((text, [from, to]) => text.slice(0, from) + text.slice(to), code);
}

function eachNode(root: unknown, visit: (node: Node) => void): void {
  if (typeof root !== 'object' || root === null) return;
  if ('type' in root) visit(root as Node);
  for (const child of Object.values(root)) eachNode(child, visit);
}

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** What is asked of a node of the syntax tree. */
interface Node extends Placed {
  readonly type: string;
  readonly source?: { readonly value?: string };
  readonly specifiers?: readonly { readonly local?: { readonly name?: string } }[];
  readonly properties?: readonly Property[];
}

interface Property extends Placed {
  readonly key?: { readonly name?: string };
  readonly value?: { readonly properties?: readonly Property[] };
}
