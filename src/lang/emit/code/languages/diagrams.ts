import { type PrimitiveName, primitives } from '../../../../core/primitives/table';
import {
  operandsAt,
  operationAt,
  type Program,
  primitiveAt,
} from '../../../../core/program/program';
import { numberText } from '../../../expression/constants';
import type { Block, Outline } from '../outline';

/** How a language for diagrams is written. */
interface DiagramLanguage {
  readonly head: readonly string[];
  readonly foot: readonly string[];
  node(id: string, kind: Kind, label: string): string;
  wire(from: string, to: string): string;
  group(id: string, label: string): readonly [open: string, close: string];
}

type Kind = 'input' | 'constant' | 'primitive' | 'output';

/** A program as a diagram: its statements, what reads which, and its folds as groups. */
function diagram({ program, blocks }: Outline, language: DiagramLanguage): string {
  const lines: string[] = [];
  let groups = 0;
  const within = (from: number, to: number, inner: readonly Block[], indent: string) => {
    let next = 0;
    for (let i = from; i < to; i++) {
      const block = inner[next];
      if (block && i === block.from) {
        const [open, close] = language.group(`fold${++groups}`, block.name);
        lines.push(indent + open);
        within(block.from, block.to, block.inner, `${indent}  `);
        lines.push(indent + close);
        next++;
        i = block.to - 1;
      } else {
        lines.push(indent + language.node(`n${i}`, kindAt(program, i), labelAt(program, i)));
      }
    }
  };
  within(0, program.length, blocks, '  ');
  for (let i = 0; i < program.length; i++) {
    for (const operand of operandsAt(program, i))
      lines.push(`  ${language.wire(`n${operand}`, `n${i}`)}`);
  }
  program.outputs.forEach(({ name, statement }, k) => {
    lines.push(`  ${language.node(`y${k}`, 'output', name)}`);
    lines.push(`  ${language.wire(`n${statement}`, `y${k}`)}`);
  });
  return `${[...language.head, ...lines, ...language.foot].join('\n')}\n`;
}

function kindAt(program: Program, i: number): Kind {
  if (primitiveAt(program, i)) return 'primitive';
  return program.constants.has(i) ? 'constant' : 'input';
}

function labelAt(program: Program, i: number): string {
  const constant = program.constants.get(i);
  if (constant) {
    const { shape, data } = constant;
    return shape.length === 0 ? numberText(data[0] as number) : `constant ${shape.join(' × ')}`;
  }
  const input = program.inputs.find(({ statement }) => statement === i);
  if (input) return input.name;
  const { symbol } = primitives[operationAt(program, i) as PrimitiveName];
  const name = program.names.get(i);
  return name === undefined ? symbol : `${name}: ${symbol}`;
}

const shapes: Readonly<Record<Kind, string>> = {
  input: 'ellipse',
  constant: 'plaintext',
  primitive: 'circle',
  output: 'doublecircle',
};

/** A program as a graph for Graphviz. */
export function dotGraph(outline: Outline): string {
  const quoted = (text: string) => `"${text.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ')}"`;
  return diagram(outline, {
    head: ['digraph wengert {', '  rankdir=LR;'],
    foot: ['}'],
    node: (id, kind, label) => `${id} [label=${quoted(label)}, shape=${shapes[kind]}];`,
    wire: (from, to) => `${from} -> ${to};`,
    group: (id, label) => [`subgraph cluster_${id} { label=${quoted(label)};`, '}'],
  });
}

const brackets: Readonly<Record<Kind, readonly [string, string]>> = {
  input: ['([', '])'],
  constant: ['[', ']'],
  primitive: ['((', '))'],
  output: ['(((', ')))'],
};

/** A program as a flowchart for Mermaid. */
export function mermaidGraph(outline: Outline): string {
  // Whatever is neither letter nor digit is written by its number.
  const quoted = (text: string) =>
    `"${[...text].map((sign) => (/[\p{L}\p{N} :.×−+÷]/u.test(sign) ? sign : `#${sign.codePointAt(0)};`)).join('')}"`;
  return diagram(outline, {
    head: ['flowchart LR'],
    foot: [],
    node: (id, kind, label) => `${id}${brackets[kind][0]}${quoted(label)}${brackets[kind][1]}`,
    wire: (from, to) => `${from} --> ${to}`,
    group: (id, label) => [`subgraph ${id} [${quoted(label)}]`, 'end'],
  });
}
