import { describe, expect, test } from 'vitest';
import { hessian, hessianVectorProduct } from '../../src/core/analysis/hessian';
import type { GraphNode } from '../../src/core/graph/graph';
import { orderOf } from '../../src/core/graph/order';
import { appliedCount } from '../../src/core/program/program';
import { evaluate } from '../../src/core/sweep/evaluate';
import { checkedOf } from '../../src/document/derived';
import {
  backToPrimal,
  DifferentiationError,
  differentiate,
} from '../../src/document/differentiate';
import { DEFAULT_VIEW, type Document, EMPTY_DOCUMENT } from '../../src/document/document';
import { add, rename, setOutput, setSeed } from '../../src/document/edits';
import { withExpression } from '../../src/document/expression';
import { expressionOf } from '../../src/document/printed';
import {
  type As,
  candidatesOf,
  gradientParts,
  lineageOf,
  type Target,
} from '../../src/document/target';
import { differentiatedText } from '../../src/lang/term/differentiated';
import { layeredLayout } from '../../src/layout/layered';
import { decodeLink, encodeLink } from '../file/graphs';

const documentOf = (text: string) => withExpression(EMPTY_DOCUMENT, text);
const paper = () => documentOf('x1 = 2; x2 = 5; y = ln(x1) + x1*x2 - sin(x2)');
const quantity = (document: Document) => differentiatedText(lineageOf(document));
const values = (document: Document) => evaluate(checkedOf(document).program);
const named = (document: Document, name: string) =>
  document.graph.nodes.find((node) => 'name' in node && node.name === name) as GraphNode;

describe('differentiating', () => {
  test('gives a graph whose outputs are the derivatives and what was there before', () => {
    const adjoint = differentiate(paper());
    expect(checkedOf(adjoint).diagnostics).toEqual([]);
    expect(values(adjoint)).toEqual({
      '∂y_∂x1': 5.5,
      '∂y_∂x2': expect.closeTo(1.7163378145, 9),
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
    expect(values(differentiate(first))).toMatchObject({
      '∂2y_∂x1∂x1': -0.25,
      '∂2y_∂x1∂x2': 1,
    });
    const other = setOutput(first, named(first, '∂y_∂x2').id);
    expect(values(differentiate(other))).toMatchObject({
      '∂2y_∂x2∂x1': 1,
      '∂2y_∂x2∂x2': expect.closeTo(Math.sin(5), 9),
    });
  });

  test('starts from the chosen output with its seed', () => {
    const two = documentOf('r = 2; theta = 0; x = r*cos(theta); y = r*sin(theta)');
    const chosen = setSeed(setOutput(two, named(two, 'y').id), 3);
    expect(values(differentiate(chosen))).toMatchObject({
      '∂seed·y_∂r': 0,
      '∂seed·y_∂theta': 6,
    });
  });

  test('counts the statements that are numbered', () => {
    const counts = [paper(), differentiate(paper())].map((document) =>
      appliedCount(checkedOf(document).program),
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
      '∂y_∂W': [
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
    expect(expressionOf(backToPrimal(document).graph)).toBe(expressionOf(paper().graph));
  });
});

describe('differentiating again', () => {
  const twice = (document: Document, target: (document: Document) => Target) => {
    const adjoint = differentiate(document);
    return differentiate(adjoint, target(adjoint));
  };
  const regression = () =>
    documentOf('X = [[1, 2], [3, -1]]; w = [0.5, -1]; b = 1; loss = sum((X @ w + b)^2)');
  const hessianByW = () =>
    hessian(checkedOf(regression()).program).w as Record<'X' | 'w' | 'b', unknown[]>;

  test('takes the first derivative, which is a number, and says so', () => {
    const second = differentiate(differentiate(paper()));
    expect(values(second)).toMatchObject({ '∂2y_∂x1∂x1': -0.25, '∂2y_∂x1∂x2': 1 });
    expect(quantity(second)).toBe('∂y/∂x₁');
    expect(quantity(differentiate(second))).toBe('∂²y/∂x₁²');
    const other = setOutput(second, named(second, '∂2y_∂x1∂x2').id);
    expect(quantity(differentiate(other))).toBe('∂²y/∂x₁∂x₂');
  });

  test('takes an output of an earlier differentiation for what it was', () => {
    const second = differentiate(differentiate(paper()));
    const chosen = setOutput(second, named(second, '∂y_∂x2').id);
    expect(quantity(differentiate(chosen))).toBe('∂y/∂x₂');
    expect(quantity(differentiate(setOutput(second, named(second, 'y').id)))).toBe('y');
  });

  test('takes the outputs of older documents, which are named x′, for the derivatives they are', () => {
    const first = differentiate(paper());
    const old = rename(
      rename(first, named(first, '∂y_∂x1').id, 'x1′'),
      named(first, '∂y_∂x2').id,
      'x2′',
    );
    const second = differentiate(old);
    expect(quantity(second)).toBe('∂y/∂x₁');
    expect(values(second)).toMatchObject({ '∂2y_∂x1∂x1': -0.25, '∂2y_∂x1∂x2': 1, 'x1′': 5.5 });
  });

  test('tells what is differentiated once more by a number', () => {
    const first = differentiate(paper());
    const again = differentiate(setOutput(first, named(first, 'y').id));
    expect(values(again)).toMatchObject({ '∂y_∂x1': 5.5, '∂y_∂x1·2': 5.5 });
    expect(quantity(differentiate(setOutput(again, named(again, '∂y_∂x1·2').id)))).toBe('∂y/∂x₁');
  });

  test('writes names that can be typed, and that are read again', () => {
    const second = differentiate(differentiate(paper()));
    const text = expressionOf(second.graph);
    expect(text).toContain('∂2y_∂x1∂x2 = ');
    expect(values(withExpression(second, text))).toEqual(values(second));
  });

  test('goes by the name of an output that is no derivative any more', () => {
    const adjoint = differentiate(paper());
    const renamed = rename(adjoint, named(adjoint, '∂y_∂x1').id, 'slope');
    expect(quantity(differentiate(renamed))).toBe('slope');
  });

  test('gives a row of the Hessian from one element of an array', () => {
    const row = twice(regression(), (adjoint) => ({
      output: named(adjoint, '∂loss_∂w').id,
      as: { element: 1 },
    }));
    const { X, w, b } = hessianByW();
    expect(values(row)).toMatchObject({
      '∂2loss_∂w_1∂w': w[1],
      '∂2loss_∂w_1∂X': X[1],
      '∂2loss_∂w_1∂b': b[1],
    });
    expect(quantity(row)).toBe('∂loss/∂w[1]');
  });

  test('gives the sum of the rows from the sum of an array', () => {
    const sum = twice(regression(), (adjoint) => ({
      output: named(adjoint, '∂loss_∂w').id,
      as: 'sum',
    }));
    const [[a, b], [c, d]] = hessianByW().w as [[number, number], [number, number]];
    expect(values(sum)['∂Σ∂loss_∂w_∂w']).toEqual([a + c, b + d]);
    expect(quantity(sum)).toBe('Σ ∂loss/∂w');
  });

  test('gives the Hessian times a vector, for an array and for the whole gradient', () => {
    const along = (w: number[], b: number) =>
      hessianVectorProduct(checkedOf(regression()).program, {}, { w, b });
    const part = twice(regression(), (adjoint) => ({
      output: named(adjoint, '∂loss_∂w').id,
      as: { vector: [2, -3] },
    }));
    expect(values(part)['∂v·∂loss_∂w_∂w']).toEqual(along([2, -3], 0).w);
    expect(quantity(part)).toBe('v · ∂loss/∂w');
    const whole = twice(regression(), (adjoint) => {
      const parts = gradientParts(adjoint, candidatesOf(adjoint));
      expect(parts.map(({ name }) => name)).toEqual(['∂loss_∂X', '∂loss_∂w', '∂loss_∂b']);
      const [X, w, b] = parts.map(({ node }) => node) as [string, string, string];
      return {
        gradient: new Map<string, number | number[]>([
          [X, 0],
          [w, [2, -3]],
          [b, 5],
        ]),
      };
    });
    expect(values(whole)).toMatchObject({
      '∂v·∇loss_∂w': along([2, -3], 5).w,
      '∂v·∇loss_∂b': along([2, -3], 5).b,
    });
    expect(quantity(whole)).toBe('v · ∇loss');
  });

  test('differentiates an array that is no derivative in the same ways', () => {
    const document = documentOf('x = [1, 2]; Y = x^2');
    const { id } = named(document, 'Y');
    const from = (as: As) => differentiate(document, { output: id, as });
    expect(values(from({ element: 1 }))['∂Y_1_∂x']).toEqual([0, 4]);
    expect(values(from('sum'))['∂ΣY_∂x']).toEqual([2, 4]);
    expect(values(from({ vector: [3, 1] }))['∂v·Y_∂x']).toEqual([6, 4]);
    expect(['Y[1]', 'Σ Y', 'v · Y']).toEqual(
      [from({ element: 1 }), from('sum'), from({ vector: [3, 1] })].map(quantity),
    );
  });

  test('keeps what was differentiated in a link; of an older one only the first is known', async () => {
    const second = differentiate(differentiate(paper()));
    const opened = async (document: Document) =>
      (await decodeLink(await encodeLink({ document, view: DEFAULT_VIEW }))).document;
    expect(quantity(await opened(second))).toBe('∂y/∂x₁');
    expect(quantity(await opened({ ...second, differentiated: [] }))).toBe('');
    expect(quantity(await opened({ ...differentiate(paper()), differentiated: [] }))).toBe('y');
  });
});

describe('what can’t be differentiated', () => {
  test.each([
    ['an empty graph', EMPTY_DOCUMENT, /no complete output/],
    ['a graph of constants', documentOf('y = 2 + 3'), /no input to differentiate by/],
    [
      'an array, as what number nobody said',
      documentOf('y = [1, 2]*x'),
      /The output y has shape 2/,
    ],
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
    expect(quantity(twice)).toBe('∂y/∂x₁');
  });

  test('from a primal is no way at all', () => {
    const primal = paper();
    expect(backToPrimal(primal)).toBe(primal);
    expect(lineageOf(primal)).toEqual([]);
  });

  test('is kept while the text of the adjoint is edited, and goes when another graph is typed', () => {
    const adjoint = differentiate(paper());
    const edited = withExpression(adjoint, `${expressionOf(adjoint.graph)}; z = x1 + 1`);
    expect(edited.primal).toBe(adjoint.primal);
    expect(orderOf(edited.graph)).toBe(1);
    expect(withExpression(adjoint, 'tanh(a)')).toMatchObject({ primal: null, differentiated: [] });
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
  expect(values(adjoint)['∂y_∂x']).toBeCloseTo(1000 * 0.5 ** 999, 12);
  expect(Object.keys(adjoint.positions)).toHaveLength(adjoint.graph.nodes.length);
});
