import { expect, it } from 'vitest';
import type { Graph } from '../../../src/core/graph/graph';
import { ParseError } from '../../../src/lang/read/parse-error';
import { holds } from '../../../src/ui/expression/draft';

const graph: Graph = { nodes: [] };
const alike: Graph = { nodes: [] };
const other: Graph = { nodes: [] };
const print = (of: Graph) => (of === other ? 'cos(x)' : 'sin(x)');
const typed = { text: 'sin( x )', error: null, notes: [], graph, given: () => new Set<string>() };
const broken = { ...typed, text: 'sin(x', error: new ParseError('a ) is missing', 5, 5) };

it('a valid text stays as it was typed while it means the graph', () => {
  expect(holds(typed, graph, print)).toBe(true);
  expect(holds(typed, alike, print)).toBe(true);
  expect(holds(typed, other, print)).toBe(false);
});

it('a text with an error stays until the graph is changed elsewhere, even to one that reads alike', () => {
  expect(holds(broken, graph, print)).toBe(true);
  expect(holds(broken, alike, print)).toBe(false);
});

it('nothing is printed for a text that was just typed', () => {
  expect(holds(typed, graph, () => expect.fail('it was'))).toBe(true);
});

it('a text that gives an input a value holds for as long as the input has it', () => {
  const valued = (value: number): Graph => ({
    nodes: [{ kind: 'input', id: 'x', name: 'x', value }],
  });
  const gives = {
    text: 'x = 2; sin(x)',
    error: null,
    notes: [],
    graph: valued(2),
    given: () => new Set(['x']),
  };
  const gets = { ...gives, text: 'sin( x )', given: () => new Set<string>() };
  const same = () => 'sin(x)';
  expect(holds(gives, valued(2), same)).toBe(true);
  expect(holds(gives, valued(3), same)).toBe(false);
  expect(holds(gets, valued(3), same)).toBe(true);
});
