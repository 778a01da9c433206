import { expect, test } from 'vitest';
import { check } from '../../../src/core/graph/check';
import type { Graph } from '../../../src/core/graph/graph';
import { graphOf } from '../../../src/core/graph/graph-of';
import { simplify } from '../../../src/core/simplify/simplify';
import { evaluate } from '../../../src/core/sweep/evaluate';
import { gradient } from '../../../src/core/transform/gradient';
import { parseGraph } from '../../../src/lang/expression/parse';

const paper = () => parseGraph('x1 = 2; x2 = 5; y = ln(x1) + x1*x2 - sin(x2)').graph;
const programOf = (graph: Graph) => check(graph).program;
const differentiated = (graph: Graph) =>
  graphOf(gradient(programOf(graph), { keepOutputs: true }), graph);
const nodesOf = (graph: Graph, order: number | undefined) =>
  graph.nodes.filter((node) => node.order === order);

test('the graph of a program means that program', () => {
  const graph = parseGraph('a = x*y; b = a + sin(a); z = b / (1 + 2^x); b').graph;
  expect(evaluate(programOf(graphOf(programOf(graph), graph)), { x: 2, y: 3 })).toEqual(
    evaluate(programOf(graph), { x: 2, y: 3 }),
  );
});

test('statements that came from a node are that node again', () => {
  const graph = paper();
  expect(new Set(graphOf(programOf(graph), graph).nodes)).toEqual(new Set(graph.nodes));
});

test('the nodes of an adjoint are told apart from those of its primal by their order', () => {
  const graph = paper();
  const adjoint = differentiated(graph);
  expect(new Set(nodesOf(adjoint, undefined))).toEqual(new Set(graph.nodes));
  expect(nodesOf(adjoint, 1).length).toBeGreaterThan(0);
  expect(nodesOf(differentiated(adjoint), 2).length).toBeGreaterThan(0);
});

test('the derivative by an input is an output of that name, primed', () => {
  const adjoint = differentiated(paper());
  expect(check(adjoint).diagnostics).toEqual([]);
  const values = evaluate(programOf(adjoint));
  expect(values).toEqual({
    'x1′': 5.5,
    'x2′': expect.closeTo(1.7163378145, 9),
    y: expect.closeTo(11.6520714552, 9),
  });
});

test('it can be differentiated again', () => {
  const second = differentiated(differentiated(paper()));
  expect(evaluate(programOf(second))).toMatchObject({ 'x1′′': -0.25, 'x2′′': 1 });
});

test('each reader of a constant has a node of its own', () => {
  const graph = parseGraph('x * 3 + 3').graph;
  const shared = graphOf(simplify(programOf(graph)), graph);
  expect(shared.nodes.filter((node) => node.kind === 'constant')).toHaveLength(2);
});

test('what is simplified keeps the nodes that are left', () => {
  const graph = parseGraph('(x + 0) * sin(x)').graph;
  const simple = graphOf(simplify(programOf(graph)), graph);
  const kept = simple.nodes.map((node) => node.id);
  expect(graph.nodes.map((node) => node.id)).toEqual(expect.arrayContaining(kept));
  expect(nodesOf(simple, 1)).toEqual([]);
});
