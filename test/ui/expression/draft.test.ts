import { expect, it } from 'vitest';
import { ParseError } from '../../../src/lang/expression/parse-error';
import { holds } from '../../../src/ui/expression/draft';

const graph = { nodes: [] };
const anew = { nodes: [] };
const typed = { text: 'sin( x )', error: null, graph, printed: 'sin(x)' };
const broken = { ...typed, text: 'sin(x', error: new ParseError('a ) is missing', 5, 5) };

it('a valid text stays as it was typed while it means the graph', () => {
  expect(holds(typed, graph, 'sin(x)')).toBe(true);
  expect(holds(typed, anew, 'sin(x)')).toBe(true);
  expect(holds(typed, anew, 'cos(x)')).toBe(false);
});

it('a text with an error stays until the graph is changed elsewhere, even to one that reads alike', () => {
  expect(holds(broken, graph, 'sin(x)')).toBe(true);
  expect(holds(broken, anew, 'sin(x)')).toBe(false);
});
