import {
  check,
  evaluate,
  type Graph,
  type GraphNode,
  gradient,
  trace,
  valueAndGradient,
} from '../../src/core/index';
import { irregular, programOf, type Recipe } from './engine/graphs';
import { withObjects } from './engine/object-tape';
import { milliseconds, table } from './timing';

/** Graphs of about these many nodes, 64 of them inputs where there is room. */
const sizes = [50, 1_000, 10_000];

/**
 * What the app does between an edit and its picture, by the size of the graph: medians in
 * milliseconds, beside one gradient of a tape of objects as micrograd keeps it.
 */
export function coreReport(): string {
  const rows = sizes.map((size) => {
    const recipe = size < 100 ? small(size) : irregular(Math.round((size - 128) / 1.375));
    const program = programOf(recipe);
    const graph = graphOf(recipe);
    const written = gradient(program);
    const checked = milliseconds(() => check(graph));
    // A new program each time, as after an edit, so that nothing is known of it.
    const fresh = milliseconds(() => valueAndGradient(check(graph).program));
    const traced = milliseconds(() => trace(program));
    const value = milliseconds(() => evaluate(program));
    const both = milliseconds(() => valueAndGradient(program));
    const staged = milliseconds(() => gradient(program));
    const ran = milliseconds(() => evaluate(written));
    const objects = milliseconds(() => withObjects(recipe));
    return [
      program.length.toLocaleString('en'),
      ...[checked, traced, fresh, value, both, staged, ran, objects].map((ms) => ms.toFixed(3)),
      ...[fresh / objects, traced / objects, both / objects].map((ratio) => ratio.toFixed(2)),
    ];
  });
  const headings = [
    'nodes',
    'check',
    'trace',
    'edit to gradient',
    'value',
    'and gradient',
    'write gradient program',
    'run it',
    'object tape',
    'edit to gradient ÷ object tape',
    'trace ÷ object tape',
    'steady ÷ object tape',
  ];
  return ['From an edit to its numbers, milliseconds', table(headings, rows)].join('\n');
}

/** Two inputs and a chain of products and sines that keeps reading both. */
function small(size: number): Recipe {
  return (o) => {
    const [a, b] = [o.input('a', 0.5), o.input('b', 1.5)];
    let y = a;
    for (let k = 3; k < size; k += 2) y = o.sin(o.multiply(y, k % 4 === 1 ? a : b));
    return y;
  };
}

/** The graph that a recipe is the program of. */
export function graphOf(recipe: Recipe): Graph {
  const nodes: GraphNode[] = [];
  const add = (node: (id: string) => GraphNode) => {
    const id = `n${nodes.length}`;
    nodes.push(node(id));
    return id;
  };
  const apply =
    (primitive: 'add' | 'subtract' | 'multiply' | 'sin' | 'exp' | 'tanh') =>
    (...operands: string[]) =>
      add((id) => ({ kind: 'primitive', id, primitive, operands }));
  const y = recipe<string>({
    input: (name, value) => add((id) => ({ kind: 'input', id, name, value })),
    literal: (value) => add((id) => ({ kind: 'constant', id, value })),
    add: apply('add'),
    subtract: apply('subtract'),
    multiply: apply('multiply'),
    sin: apply('sin'),
    exp: apply('exp'),
    tanh: apply('tanh'),
  });
  add((id) => ({ kind: 'output', id, name: 'y', operands: [y] }));
  return { nodes };
}
