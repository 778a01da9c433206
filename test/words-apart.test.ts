/** Words stand in src/words: in the rooms below the interface errors are made of problems, not of texts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

/** Rooms whose errors and diagnostics are data. */
const rooms = ['core', 'lang', 'layout', 'work', 'document', 'study', 'model', 'file'];

/** What no person can cause: the code of Wengert at odds with itself. One plain text each. */
const ownFaults: readonly string[] = [
  `src/core/compile/wasm/module.ts: new RangeError(\`there is no \${first} for \${name}\`)`,
  `src/lang/grammar.ts: new Error(\`the grammar does not know the sign \${text.operator}\`)`,
  `src/work/serve.ts: new RangeError(\`there is no task called “\${request.task}”\`)`,
];

describe('errors', () => {
  it('are made of problems in every room that speaks through src/words', () => {
    expect(rooms.flatMap((room) => textsIn(join('src', room)))).toEqual(ownFaults);
  });
});

describe('the check itself', () => {
  it.each([
    [`throw new ShapeError('no');`, ["a.ts: new ShapeError('no')"]],
    [`throw new ShapeError(\`no \${x}\`);`, [`a.ts: new ShapeError(\`no \${x}\`)`]],
    [`const e = new Error(wrong ? 'no' : problem);`, ["a.ts: new Error(wrong ? 'no' : problem)"]],
    [`throw new Error('no ' + x);`, ["a.ts: new Error('no ' + x)"]],
    [`throw new Error(x ?? 'no');`, ["a.ts: new Error(x ?? 'no')"]],
    [`throw new ShapeError({ kind: 'no' });`, []],
    [`throw new ShapeError(wrong ? { kind: 'no' } : { kind: 'yes' });`, []],
    ['throw new ParseError(said(words, problem).message, 0, 1);', []],
    [`throw new Date('2019');`, []],
  ])('finds the texts in %s', (code, found) => {
    expect(textsOf('a.ts', code)).toEqual(found);
  });
});

function textsIn(folder: string): readonly string[] {
  const root = join(import.meta.dirname, '..', folder);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return files
    .filter((name) => /\.tsx?$/.test(name))
    .sort()
    .flatMap((name) => {
      const path = [folder, name].join(sep).split(sep).join('/');
      return textsOf(path, readFileSync(join(root, name), 'utf8'));
    });
}

/** Where code makes an error from a text of its own. */
function textsOf(path: string, code: string): readonly string[] {
  const found: string[] = [];
  visit(parseSync(path, code).program);
  return found;

  function visit(value: unknown): void {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isNode(value)) return;
    const { type, callee, arguments: given } = value;
    const makesError =
      type === 'NewExpression' && isNode(callee) && /Error$/.test(String(callee.name ?? ''));
    if (makesError && isText((given as readonly SyntaxNode[])[0])) {
      found.push(`${path}: ${code.slice(Number(value.start), Number(value.end))}`);
    }
    Object.values(value).forEach(visit);
  }
}

type SyntaxNode = { type: string; [key: string]: unknown };
const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value;

/** Whether an expression may be a text that is written where it stands. */
function isText(node: unknown): boolean {
  if (!isNode(node)) return false;
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string';
    case 'TemplateLiteral':
      return true;
    case 'ConditionalExpression':
      return isText(node.consequent) || isText(node.alternate);
    case 'BinaryExpression':
    case 'LogicalExpression':
      return isText(node.left) || isText(node.right);
    default:
      return false;
  }
}
