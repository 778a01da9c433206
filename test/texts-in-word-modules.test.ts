/** What people read and hear stands in word modules, so that other languages have all of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

/** Rows of the primitive table and examples are English themselves, and lessons are, as yet. */
const ownWords = /^src\/(?:core\/primitives|file\/examples|classroom\/lesson\/course)\//;

const rooms = readdirSync(join(import.meta.dirname, '../src'), { withFileTypes: true }).flatMap(
  (entry) => (entry.isDirectory() && entry.name !== 'words' ? [`src/${entry.name}`] : []),
);

/** What is the same in every language: names, code, and keys as events call them. */
const untranslatable = new RegExp(
  `^(?:${[
    ...['Wengert', 'LaTeX', 'Markdown', 'CSV', 'SVG', 'PNG', 'PDF', 'DOT', 'Mermaid', 'ONNX'],
    ...['Python', 'JavaScript', 'NumPy', 'PyTorch', 'JAX', 'TensorFlow(?: [12]|\\.js)?'],
    ...[
      'Mathematica',
      'Gradescope',
      'PrairieLearn',
      'edX \\(JSInput\\)',
      'QTI 2\\.1',
      'SCORM [\\d.]+',
    ],
    ...['XOR', 'RMSProp', 'AdamW?', '(?:leaky )?relu', 'tanh', 'sigmoid', 'gelu'],
    ...['Letter', 'Enter', 'End', 'Delete', '/dt', '\\.tangent', '\\.grad'],
  ].join('|')})$`,
  'u',
);

/** Attributes and properties that are read or heard. */
const readNames = new Set([
  ...[
    'label',
    'title',
    'hint',
    'about',
    'caption',
    'placeholder',
    'alt',
    'shown',
    'detail',
    'mend',
  ],
  ...['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext'],
]);

/** What tells a text, and which of what it is given are texts. */
const tellers: Readonly<Record<string, (place: number) => boolean>> = {
  announce: () => true,
  inform: () => true,
  complain: () => true,
  refuse: () => true,
  offer: () => true,
  edit: (place) => place === 0,
  latePart: (place) => place === 1,
  useAnalysis: (place) => place === 0,
};

/** Where what has the name of a teller tells nobody: what the page around a frame is answered are codes. */
const codes: readonly string[] = ['src/state/embed/host.ts'];

describe('texts that people read', () => {
  it('stand in word modules', () => {
    const found = rooms.flatMap(textsIn);
    expect(found.filter((text) => !codes.some((path) => text.startsWith(path)))).toEqual([]);
  });
});

describe('the check itself', () => {
  it.each([
    ['<p>Some text</p>', ['a.tsx: Some text']],
    ['<p> {value} × </p>', []],
    ['<p title="Some text" className="some text" />', ['a.tsx: Some text']],
    [`<p aria-label={wrong ? 'No' : wording.yes} />`, ['a.tsx: No']],
    ['<p aria-label={`$'.concat('{count} nodes`} />'), ['a.tsx: nodes']],
    ['<p><code>x.grad</code> <kbd>Enter</kbd></p>', []],
    [`inform('It is saved.')`, ['a.tsx: It is saved.']],
    ['complain(error.message, wording.tryAgain)', []],
    [`edit('set x', (document) => renamed(document, 'x'))`, ['a.tsx: set x']],
    [`const entry = { id: 'open', label: 'Open', shortcut: 'Enter' }`, ['a.tsx: Open']],
  ])('finds what is read in %s', (code, found) => {
    expect(textsOf('a.tsx', code)).toEqual(found);
  });
});

function textsIn(folder: string): readonly string[] {
  const root = join(import.meta.dirname, '..', folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => [folder, ...name.split(sep)].join('/'))
    .filter(
      (path) =>
        /\.tsx?$/.test(path) &&
        !/(?:\/(?:(?:early|late|student)-)?words|\.de)\.ts$/.test(path) &&
        !ownWords.test(path),
    )
    .sort()
    .flatMap((path) => textsOf(path, readFileSync(join(import.meta.dirname, '..', path), 'utf8')));
}

/** The texts that code has where people read them. */
function textsOf(path: string, code: string): readonly string[] {
  const found: string[] = [];
  visit(parseSync(path, code).program);
  return found;

  function visit(value: unknown): void {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isNode(value)) return;
    switch (value.type) {
      case 'JSXText':
        told(value.value);
        return;
      case 'JSXElement':
        if (isCode(value)) return;
        break;
      case 'JSXAttribute':
      case 'Property':
        if (readNames.has(nameOf(value.name ?? value.key))) read(value.value);
        break;
      case 'CallExpression': {
        const tells = tellers[nameOf(value.callee)];
        if (tells && Array.isArray(value.arguments)) {
          value.arguments.filter((_, place) => tells(place)).forEach(read);
        }
        break;
      }
    }
    for (const [key, part] of Object.entries(value)) if (key !== 'type') visit(part);
  }

  /** What an expression comes to, where that is a text. */
  function read(value: unknown): void {
    if (!isNode(value)) return;
    switch (value.type) {
      case 'Literal':
        told(value.value);
        return;
      case 'TemplateLiteral':
        told(
          (value.quasis as readonly Node[]).map((quasi) => (quasi.value as Cooked).cooked).join(''),
        );
        return;
      case 'JSXExpressionContainer':
        read(value.expression);
        return;
      case 'ConditionalExpression':
        read(value.consequent);
        read(value.alternate);
        return;
      case 'LogicalExpression':
      case 'BinaryExpression':
        if (value.operator === '+' || value.type === 'LogicalExpression') {
          read(value.left);
          read(value.right);
        }
    }
  }

  function told(text: unknown): void {
    if (typeof text !== 'string' || !/\p{L}{2,}/u.test(text) || untranslatable.test(text.trim()))
      return;
    found.push(`${path}: ${text.trim()}`);
  }
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

interface Cooked {
  readonly cooked: string;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function nameOf(node: unknown): string {
  return isNode(node) ? String(node.name ?? node.value ?? '') : '';
}

/** Whether an element holds code or keys, which are the same in every language. */
function isCode({ openingElement }: Node): boolean {
  return isNode(openingElement) && /^(?:code|kbd|Kbd)$/.test(nameOf(openingElement.name));
}
