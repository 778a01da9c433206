import { describe, expect, it } from 'vitest';
import { derivedOf, traceOf } from '../../../src/document/derived';
import { type Document, EMPTY_DOCUMENT } from '../../../src/document/document';
import { withExpression } from '../../../src/document/expression';
import { shortLabel } from '../../../src/document/labels';
import { findablesOf } from '../../../src/study/find/findables';
import { matching } from '../../../src/study/find/matching';
import { soughtIn } from '../../../src/study/find/sought';

const PAPER = 'x1 = 2; x2 = 5; y = ln(x1) + x1*x2 - sin(x2)';
const documentOf = (text: string) => withExpression(EMPTY_DOCUMENT, text);

interface Asked {
  readonly document?: Document;
  readonly mode?: 'reverse' | 'forward';
  readonly notation?: 'prime' | 'bar' | 'leibniz' | 'grad';
  readonly taken?: number;
}

/** What a query finds, as the labels of nodes with the step of their row. */
function search(
  query: string,
  {
    document = documentOf(PAPER),
    mode = 'reverse',
    notation = 'prime',
    taken = Number.POSITIVE_INFINITY,
  }: Asked = {},
) {
  const derived = derivedOf(document);
  const { nodes } = document.graph;
  const trace = traceOf(document, mode);
  const findables = findablesOf(derived, document.graph, trace, { notation, digits: 3 });
  const sought = soughtIn(query);
  if (!sought) throw new Error('nothing is sought');
  const { found, first, ahead } = matching(findables, sought, taken);
  const labels = found.map(({ node, step }) => {
    const at = nodes.find(({ id }) => id === node);
    return `${at ? shortLabel(derived, at) : 'none'} @ ${step === null ? '-' : step + 1}`;
  });
  return { labels, first, ahead };
}

describe('finding in a graph', () => {
  it.each([
    ['v3', ['sin, v3 @ 5']],
    ['v₋₁', ['input x1 @ 1']],
    ['v-1', ['input x1 @ 1']],
    ['x1', ['input x1 @ 1']],
    ['sin', ['sin, v3 @ 5']],
    ['SIN', ['sin, v3 @ 5']],
    ['logarithm', ['ln, v1 @ 3']],
    ['*', ['multiplication ×, v2 @ 4']],
    ['×', ['multiplication ×, v2 @ 4']],
    ['-', ['subtraction −, v5 @ 7']],
    ['output', ['output y @ 8']],
    ['nothing', []],
  ])('finds %s', (query, labels) => {
    expect(search(query).labels).toEqual(labels);
  });

  it('finds rows of the way back by the name of their adjoint, wherever the mark is typed', () => {
    const rows = search("v'2").labels;
    expect(rows).toEqual(['multiplication ×, v2 @ 13']);
    expect(search("v2'").labels).toEqual(rows);
    expect(search('v′₂').labels).toEqual(rows);
    expect(search('v2.grad', { notation: 'grad' }).labels).toEqual(rows);
    expect(search('v̄2', { notation: 'bar' }).labels).toEqual(rows);
  });

  it('finds numbers as they are shown and in full, with or without their sign', () => {
    const rows = search('-0.284').labels;
    expect(rows).toEqual(['input x2 @ 14']);
    expect(search('−0.284').labels).toEqual(rows);
    expect(search('0.284').labels).toEqual(rows);
    expect(search('-0.28366').labels).toEqual(rows);
    expect(search('11.652').labels).toEqual(['subtraction −, v5 @ 7', 'output y @ 8']);
  });

  it('finds no numbers of steps that have not been taken, but says how many there will be', () => {
    expect(search('11.652', { taken: 7 })).toMatchObject({
      labels: ['subtraction −, v5 @ 7'],
      ahead: 1,
    });
    expect(search('11.652', { taken: 0 })).toMatchObject({ labels: [], ahead: 2, first: -1 });
  });

  it('finds tangents in their row', () => {
    expect(search('5.5', { mode: 'forward' }).labels).toEqual([
      'addition +, v4 @ 6',
      'subtraction −, v5 @ 7',
      'output y @ 8',
    ]);
  });

  it('begins with what is called just so, and keeps the order of reading', () => {
    const document = documentOf(
      Array.from({ length: 12 }, (_, k) => `sin(x + ${k + 2})`).join(' + '),
    );
    const { labels, first } = search('v2', { document });
    expect(labels.length).toBeGreaterThan(1);
    expect(labels[first]).toMatch(/, v2 @/);
  });

  it('finds constants by their number, and what is not wired completely', () => {
    const document = documentOf('x = 1; y = x + 7');
    const begun: Document = {
      ...document,
      graph: {
        ...document.graph,
        nodes: [
          ...document.graph.nodes,
          { id: 'new', kind: 'primitive', primitive: 'tanh', operands: [null] },
        ],
      },
    };
    expect(search('7', { document: begun }).labels).toEqual(['constant 7 @ -']);
    expect(search('tanh', { document: begun }).labels).toHaveLength(1);
    expect(search('unfinished', { document: begun }).labels).toHaveLength(1);
  });
});

describe('finding folds', () => {
  const nodesFound = (query: string, document: Document) => {
    const { graph } = document;
    const style = { notation: 'prime', digits: 3 } as const;
    const all = findablesOf(derivedOf(document), graph, traceOf(document, 'reverse'), style);
    const sought = soughtIn(query);
    return sought ? matching(all, sought, 0).found.map(({ node }) => node) : [];
  };
  const own = documentOf('neuron(w, x, b) = tanh(w*x + b); y = neuron(1u, 2, 3) + sin(q)');
  const [use] = own.graph.folds ?? [];

  it.each(['Neuron', 'w', 'b', 'own primitive', 'fold'])(
    'finds the use of an own primitive by what that and its parameters are called: %s',
    (query) => expect(nodesFound(query, own)).toContain(use?.id),
  );

  it('finds each once, and what is in it by its own names', () => {
    const tanh = own.graph.nodes.find((n) => n.kind === 'primitive' && n.primitive === 'tanh');
    expect(nodesFound('neuron', own)).toEqual([use?.id]);
    expect(nodesFound('tanh', own)).toEqual([tanh?.id]);
  });

  it('finds folds by the names that they were given, outer ones first', () => {
    const plain = documentOf('y = sin(x)');
    const nodes = plain.graph.nodes.flatMap(({ id, kind }) => (kind === 'primitive' ? [id] : []));
    const folds = [
      { id: 'f1', name: 'Layer 1', nodes: [] },
      { id: 'f2', name: 'gate', within: 'f1', nodes },
    ];
    const nested = { ...plain, graph: { ...plain.graph, folds } };
    expect(nodesFound('layer', nested)).toEqual(['f1']);
    expect(nodesFound('fold', nested)).toEqual(['f1', 'f2']);
  });
});

describe('what is sought', () => {
  it('is nothing where nothing is typed', () => {
    expect(soughtIn('  ')).toBeNull();
  });

  it('is found in words by three letters, and at their beginning by fewer', () => {
    const document = documentOf('weight = 1; y = weight*2');
    const input = 'input weight @ 1';
    expect(search('eig', { document }).labels).toContain(input);
    expect(search('ei', { document }).labels).toEqual([]);
    expect(search('we', { document }).labels).toContain(input);
  });
});
