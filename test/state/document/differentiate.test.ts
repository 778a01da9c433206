import { describe, expect, test } from 'vitest';
import type { GraphNode } from '../../../src/core/graph';
import { evaluate } from '../../../src/core/sweep/evaluate';
import { DEFAULT_VIEW, type Document, EMPTY_DOCUMENT } from '../../../src/file/document';
import { decodeLink, encodeLink } from '../../../src/file/link';
import { checkedOf } from '../../../src/state/document/derived';
import {
  backToPrimal,
  DifferentiationError,
  differentiate,
  differentiatedOutput,
  statementCount,
} from '../../../src/state/document/differentiate';
import { add, setOutput, setSeed } from '../../../src/state/document/edits';
import { expressionOf, withExpression } from '../../../src/state/document/expression';
import { orderOf } from '../../../src/state/document/order';
import { layeredLayout } from '../../../src/state/layout/layered';

const documentOf = (text: string) => withExpression(EMPTY_DOCUMENT, text);
const paper = () => documentOf('x1 = 2; x2 = 5; y = ln(x1) + x1*x2 - sin(x2)');
const values = (document: Document) => evaluate(checkedOf(document).program);
const named = (document: Document, name: string) =>
  document.graph.nodes.find((node) => 'name' in node && node.name === name) as GraphNode;

describe('differentiating', () => {
  test('gives a graph whose outputs are the derivatives and what was there before', () => {
    const adjoint = differentiate(paper());
    expect(checkedOf(adjoint).diagnostics).toEqual([]);
    expect(values(adjoint)).toEqual({
      'x1′': 5.5,
      'x2′': expect.closeTo(1.7163378145, 9),
      y: expect.closeTo(11.6520714552, 9),
    });
  });

  test('keeps every node that was there, and tells the new ones by their order', () => {
    const primal = paper();
    const adjoint = differentiate(primal);
    const old = adjoint.graph.nodes.filter(({ order }) => order === undefined);
    expect(new Set(old)).toEqual(new Set(primal.graph.nodes));
    expect(orderOf(adjoint.graph)).toBe(1);
  });

  test('lays everything out anew, so that it reads from left to right', () => {
    const adjoint = differentiate(paper());
    expect(adjoint.positions).toEqual(layeredLayout(adjoint.graph));
  });

  test('again gives second derivatives, of the first derivative unless another is chosen', () => {
    const first = differentiate(paper());
    expect(values(differentiate(first))).toMatchObject({ 'x1′′': -0.25, 'x2′′': 1 });
    const other = setOutput(first, named(first, 'x2′').id);
    expect(values(differentiate(other))).toMatchObject({
      'x1′′': 1,
      'x2′′': expect.closeTo(Math.sin(5), 9),
    });
  });

  test('starts from the chosen output with its seed', () => {
    const two = documentOf('r = 2; theta = 0; x = r*cos(theta); y = r*sin(theta)');
    const chosen = setSeed(setOutput(two, named(two, 'y').id), 3);
    expect(values(differentiate(chosen))).toMatchObject({ 'r′': 0, 'theta′': 6 });
  });

  test('counts the statements that are numbered', () => {
    const counts = [paper(), differentiate(paper())].map((document) =>
      statementCount(checkedOf(document).program),
    );
    expect(counts[0]).toBe(5);
    expect(counts[1]).toBeGreaterThan(10);
  });

  test('leaves out what is not complete; the primal still has it', () => {
    const half = add(paper(), { kind: 'primitive', primitive: 'tanh' });
    const adjoint = differentiate(half.document);
    expect(adjoint.graph.nodes.some(({ id }) => id === half.id)).toBe(false);
    expect(adjoint.primal).toBe(half.document);
  });

  test('works on tensors, from an output that is one number', () => {
    const adjoint = differentiate(documentOf('W = [[1, 2], [3, 4]]; y = sum(W^2)'));
    expect(values(adjoint)).toMatchObject({
      'W′': [
        [2, 4],
        [6, 8],
      ],
      y: 30,
    });
  });

  test('can be shared as a link and opened again, with the way back', async () => {
    const adjoint = differentiate(paper());
    const link = await encodeLink({ document: adjoint, view: DEFAULT_VIEW });
    const { document } = await decodeLink(link);
    expect(values(document)).toEqual(values(adjoint));
    expect(document.graph.nodes.map(({ order }) => order)).toEqual(
      adjoint.graph.nodes.map(({ order }) => order),
    );
    expect(expressionOf(backToPrimal(document))).toBe(expressionOf(paper()));
  });
});

describe('what can’t be differentiated', () => {
  test.each([
    ['an empty graph', EMPTY_DOCUMENT, /no complete output/],
    ['a graph of constants', documentOf('y = 2 + 3'), /no input to differentiate by/],
    ['an output that is an array', documentOf('y = [1, 2]*x'), /The output y is no single number/],
  ])('is %s, and the message says what to do', (_, document, message) => {
    expect(() => differentiate(document)).toThrow(message);
    expect(() => differentiate(document)).toThrow(DifferentiationError);
    expect(() => differentiate(document)).toThrow(
      expect.objectContaining({ mend: expect.stringMatching(/^\p{Lu}.*\.$/u) }),
    );
  });

  test('is one of two outputs of the same name', () => {
    const { graph, ...rest } = paper();
    const output = graph.nodes.at(-1) as GraphNode;
    const twice = { ...rest, graph: { nodes: [...graph.nodes, { ...output, id: 'other' }] } };
    expect(() => differentiate(twice)).toThrow(/Several outputs are named y/);
  });
});

describe('the way back', () => {
  test('leads to the primal as it was, however often it was differentiated', () => {
    const primal = paper();
    const twice = differentiate(differentiate(primal));
    expect(twice.primal).toBe(primal);
    expect(backToPrimal(twice)).toBe(primal);
    expect(orderOf(twice.graph)).toBe(2);
    expect(differentiatedOutput(twice)).toBe('y');
  });

  test('from a primal is no way at all', () => {
    const primal = paper();
    expect(backToPrimal(primal)).toBe(primal);
    expect(differentiatedOutput(primal)).toBeNull();
  });

  test('is kept while the text of the adjoint is edited, and goes when another graph is typed', () => {
    const adjoint = differentiate(paper());
    const edited = withExpression(adjoint, `${expressionOf(adjoint)}; z = x1 + 1`);
    expect(edited.primal).toBe(adjoint.primal);
    expect(orderOf(edited.graph)).toBe(1);
    expect(withExpression(adjoint, 'tanh(a)').primal).toBeNull();
  });
});

test('a graph of a thousand nodes is differentiated', () => {
  const nodes: GraphNode[] = [{ kind: 'input', id: 'n0', name: 'x', value: 0.5 }];
  for (let k = 1; k < 1000; k++) {
    const operands = [`n${k - 1}`, 'n0'];
    nodes.push({ kind: 'primitive', id: `n${k}`, primitive: 'multiply', operands });
  }
  nodes.push({ kind: 'output', id: 'y', name: 'y', operands: ['n999'] });
  const adjoint = differentiate({ ...EMPTY_DOCUMENT, graph: { nodes } });
  expect(values(adjoint)['x′']).toBeCloseTo(1000 * 0.5 ** 999, 12);
  expect(Object.keys(adjoint.positions)).toHaveLength(adjoint.graph.nodes.length);
});
