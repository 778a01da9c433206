import { describe, expect, it } from 'vitest';
import { EMPTY_DOCUMENT } from '../../../../src/document/document';
import { withExpression } from '../../../../src/document/expression';
import { startWith } from '../../../../src/state/stores/document-store';
import {
  additions,
  destinations,
  origins,
  typed,
} from '../../../../src/ui/canvas/choosing/choices';
import { rank } from '../../../../src/ui/parts/menus/chooser-rank';

const graphOf = (text: string) => {
  const document = withExpression(EMPTY_DOCUMENT, text);
  startWith(document);
  return document.graph;
};

/** What Enter adds after typing `query` on an empty canvas. */
const first = (query: string) =>
  rank(
    additions(EMPTY_DOCUMENT.graph, query, () => true),
    query,
  )[0]?.label;

describe('typing on the canvas', () => {
  it.each([
    ['ln', 'natural logarithm'],
    ['+', 'addition'],
    ['-', 'subtraction'],
    ['*', 'multiplication'],
    ['/', 'division'],
    ['sin', 'sine'],
    // What is typed is what is meant, until a primitive goes by it.
    ['si', 'input si'],
    ['rel', 'input rel'],
    ['vec', 'input vec'],
    ['Si', 'input si'],
    ['relu', 'rectified linear unit'],
    ['3', 'constant 3'],
    ['-1.5', 'constant -1.5'],
    ['1/3', 'constant 1/3'],
    ['theta', 'input theta'],
    ['x', 'input x'],
    ['x2', 'input x2'],
    ['w_1', 'input w_1'],
    ['y', 'output y'],
    // A letter is a name, though words begin with it.
    ...[...'abcdefghjklmnopqrstuwz'].map((letter): [string, string] => [letter, `input ${letter}`]),
    ['σ', 'logistic sigmoid'],
  ])('takes %s for %s', (query, label) => {
    expect(first(query)?.toLowerCase()).toContain(label);
  });

  it.each([
    ['inp', 'input'],
    ['const', 'constant'],
    ['out', 'output'],
  ])('takes %s for the word that it begins', (query, label) => {
    expect(first(query)).toBe(label);
  });

  it('offers an output of that name too', () => {
    const labels = additions(EMPTY_DOCUMENT.graph, 'loss', () => true).map(({ label }) => label);
    expect(labels).toContain('output loss');
  });

  it('goes to the node of that name first, whatever kind it is', () => {
    const graph = graphOf('w7 = sin(x); y = w7*theta');
    const found = (query: string) => rank(typed(graph, query), query);
    const labels = (query: string) => found(query).map(({ label }) => label);
    expect(labels('w7')[0]).toMatch(/^go to .*w7/);
    expect(found('w7')[0]?.does).toBe('go');
    expect(labels('theta')[0]).toBe('go to input theta');
    expect(labels('x')[0]).toBe('go to input x');
    expect(labels('y')[0]).toBe('go to output y');
    expect(labels('v2')[0]).toMatch(/^go to multiplication ×/);
  });

  it('then takes the input of that name, then primitives, then nodes whose names begin so', () => {
    const graph = graphOf('sin(w1) + w2');
    const labels = rank(typed(graph, 'w'), 'w').map(({ label }) => label);
    expect(labels[0]).toBe('input w');
    expect(labels.indexOf('where')).toBeLessThan(labels.indexOf('go to input w1'));
    expect(labels).toContain('go to input w2');
  });

  it.each([
    ['si', 'sine'],
    ['rel', 'rectified linear unit'],
    ['matm', 'matrix product'],
    ['soft', 'softplus'],
  ])('has what begins with %s right behind the input of that name', (query, label) => {
    const labels = rank(typed(EMPTY_DOCUMENT.graph, query), query).map((choice) => choice.label);
    expect(labels[0]).toBe(`input ${query}`);
    expect(labels[1]).toContain(label);
  });

  it('goes to the node si, makes the input si where there is none, and a sine of sin', () => {
    const graph = graphOf('si*sin(x)');
    expect(rank(typed(graph, 'si'), 'si')[0]).toMatchObject({
      does: 'go',
      label: 'go to input si',
    });
    expect(rank(typed(graph, 's'), 's')[0]).toMatchObject({ does: 'add', label: 'input s' });
    expect(rank(typed(graph, 'sin'), 'sin')[0]).toMatchObject({ does: 'add', label: 'sine' });
  });

  it('puts what a primitive goes by before all else', () => {
    const graph = graphOf('lnx + sin(ln2)');
    for (const query of ['ln', 'sin', '+']) {
      expect(rank(typed(graph, query), query)[0]).toMatchObject({ does: 'add' });
    }
    expect(rank(typed(graph, 'ln'), 'ln').map(({ label }) => label)).toContain('go to input ln2');
  });

  it('offers no name that is taken', () => {
    const labels = additions(graphOf('theta + 1'), 'theta', () => true).map(({ label }) => label);
    expect(labels).not.toContain('input theta');
  });
});

describe('what a value may run into', () => {
  it('lists a port that would close a cycle, with the reason', () => {
    const graph = graphOf('sin(ln(x))');
    const sine = graph.nodes.find((node) => node.kind === 'primitive' && node.primitive === 'sin');
    const choices = destinations(graph, sine?.id ?? '', 'ln');
    expect(choices.filter(({ does }) => does === 'into').map((c) => c.disabledReason)).toContain(
      'would close a cycle',
    );
  });

  it('says what a wire into an occupied port replaces', () => {
    const graph = graphOf('ln(x) + z');
    const z = graph.nodes.find((node) => 'name' in node && node.name === 'z');
    const details = destinations(graph, z?.id ?? '', 'ln').map(({ detail }) => detail);
    expect(details).toContain('replaces input x');
  });

  it('feeds a port from what is there before anything new of the same kind', () => {
    const graph = graphOf('sin(x) - x');
    const minus = graph.nodes.find(
      (node) => node.kind === 'primitive' && node.primitive === 'subtract',
    );
    const choices = origins(graph, { node: minus?.id ?? '', index: 1 }, 'sin');
    expect(rank(choices, 'sin')[0]?.does).toBe('from');
  });
});
