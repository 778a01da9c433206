import { type Plugin, parseAst } from 'vite';

/**
 * Libraries that make something by a call as they are read, and say of themselves, by `sideEffects`, that
 * reading them does nothing else.
 */
export const pureLibraries = ['@xyflow/react', 'd3-ease', 'd3-interpolate'] as const;

const files = new RegExp(`/node_modules/(${pureLibraries.join('|')})/.*\\.m?js$`);

/**
 * Lets parts of libraries that nobody uses be left out, which together are 9 kB of the first load: what
 * they make by a call as they are read, and the names that they give to components for developers, would
 * hold them in the built app. What is used is as it was, so the app does the same while it is developed.
 */
export function unused(): Plugin {
  return {
    name: 'wengert:unused',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      return files.test(id.replaceAll('\\', '/')) ? withoutHolds(code) : null;
    },
  };
}

/** The text of a module whose calls at the top are marked as pure, without names for developers. */
export function withoutHolds(code: string): string {
  const pure: number[] = [];
  const names: (readonly [from: number, to: number])[] = [];
  const mark = (node: Expression | null | undefined): void => {
    if (node?.type !== 'CallExpression') return;
    pure.push(node.start);
    for (const argument of node.arguments ?? []) mark(argument);
  };
  for (const statement of parseAst(code).body as unknown as readonly Statement[]) {
    if (statement.type === 'VariableDeclaration')
      for (const { init } of statement.declarations ?? []) mark(init);
    else if (statement.expression?.left?.property?.name === 'displayName')
      names.push([statement.start, statement.end]);
  }
  const edits = [
    ...pure.map((at) => ({ from: at, to: at, text: '/* @__PURE__ */ ' })),
    ...names.map(([from, to]) => ({ from, to, text: '' })),
  ];
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), code);
}

interface Expression {
  readonly type: string;
  readonly start: number;
  readonly arguments?: readonly Expression[];
  readonly left?: { readonly property?: { readonly name?: string } };
}

interface Statement {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly declarations?: readonly { readonly init?: Expression | null }[];
  readonly expression?: Expression;
}
