import { type Plugin, parseAst } from 'vite';

/** Libraries that say of themselves that they do nothing when they are read. */
const files = /\/node_modules\/(@xyflow|d3-[a-z]+)\/.*\.m?js$/;

/**
 * Lets parts of libraries that nobody uses be left out: what they make by a call as they are read, and
 * the names that they give to components for developers, would hold them in the built app.
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
