import type { GraphNode, NodeId } from '../../../src/core/graph/graph';
import type { PrimitiveName } from '../../../src/core/primitives/table';
import type { FrontEnd } from '../../../src/lang/read/front-end';
import { ParseError } from '../../../src/lang/read/parse-error';
import type { ParsedGraph } from '../../../src/lang/read/parsed-graph';

const SIGNS: Readonly<Record<string, readonly [primitive: PrimitiveName, operands: number]>> = {
  '+': ['add', 2],
  '*': ['multiply', 2],
  '@': ['matmul', 2],
  ln: ['ln', 1],
  sin: ['sin', 1],
};

/** A second language, to show what a front end needs: `x1 ln x1 x2 * +`. It can't be printed. */
export const reversePolish: FrontEnd = {
  id: 'reverse-polish',
  label: 'reverse Polish notation',
  read,
};

function read(text: string): ParsedGraph {
  const nodes: GraphNode[] = [];
  const ranges = new Map<NodeId, readonly [number, number]>();
  const inputs = new Map<string, NodeId>();
  const stack: NodeId[] = [];
  const add = (node: (id: NodeId) => GraphNode, from: number, to: number): NodeId => {
    const id = `n${nodes.length + 1}`;
    nodes.push(node(id));
    ranges.set(id, [from, to]);
    return id;
  };
  for (const { 0: word, index: from } of text.matchAll(/\S+/g)) {
    const to = from + word.length;
    const [primitive, count] = SIGNS[word] ?? [];
    if (primitive === undefined || count === undefined) {
      const id =
        inputs.get(word) ?? add((id) => ({ kind: 'input', id, name: word, value: 1 }), from, to);
      inputs.set(word, id);
      stack.push(id);
      continue;
    }
    const operands = stack.splice(-count);
    if (operands.length < count) throw new ParseError(`${word} lacks an operand`, from, to);
    stack.push(add((id) => ({ kind: 'primitive', id, primitive, operands }), from, to));
  }
  const [value] = stack;
  if (value === undefined || stack.length > 1) {
    throw new ParseError('one value must be left', 0, text.length);
  }
  add((id) => ({ kind: 'output', id, name: 'y', operands: [value] }), 0, text.length);
  return { graph: { nodes }, ranges, declared: new Set(), renamed: new Map(), notes: [] };
}
