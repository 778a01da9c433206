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

/** Leaves these columns out of the built app, and formulas beside a function that computes the same. */
export function rowColumns(): Plugin {
  return {
    name: 'wengert:row-columns',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      return files.test(id.replaceAll('\\', '/')) ? withoutColumns(code) : null;
    },
  };
}

/** The text of a file of rows without the columns. */
function withoutColumns(code: string): string {
  const cuts: (readonly [from: number, to: number])[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, properties } = node as Partial<ObjectExpression>;
    if (type === 'ObjectExpression' && properties) {
      const names = properties.map(({ key }) => key?.name);
      const isComputed = names.includes('value') || names.includes('fold');
      properties.forEach((property, k) => {
        const name = names[k];
        if (name === undefined) return;
        if (!columns.has(name) && !(name === 'formula' && isComputed)) return;
        const comma = /^\s*,/.exec(code.slice(property.end))?.[0].length ?? 0;
        cuts.push([property.start, property.end + comma]);
      });
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseAst(code, { lang: 'ts' }));
  // An inner cut goes with the outer one.
  return cuts
    .filter(([from, to]) => !cuts.some(([a, b]) => (a < from && to <= b) || (a <= from && to < b)))
    .sort(([a], [b]) => b - a)
    .reduce((text, [from, to]) => text.slice(0, from) + text.slice(to), code);
}

interface ObjectExpression {
  readonly type: 'ObjectExpression';
  readonly properties: readonly {
    readonly start: number;
    readonly end: number;
    readonly key?: { readonly name?: string };
  }[];
}
