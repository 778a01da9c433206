import { describe, expect, it } from 'vitest';
import type { Head } from '../../../src/file/storage/head';
import { searchGraphs } from '../../../src/state/shelf/graphs';
import { wordsOfCards } from '../../../src/ui/graphs/card-words';

const now = Date.UTC(2026, 5, 15, 12);

const head = (id: string, about: Partial<Head> = {}): Head => ({
  id,
  title: '',
  formula: 'sin(x)',
  nodes: 3,
  written: now,
  from: 'new',
  touched: true,
  ...about,
});

describe('what is said of graphs in the list', () => {
  it('is the title, else the formula, else that there is none', () => {
    const heads = [head('a', { title: 'A wave' }), head('b'), head('c', { formula: '' })];
    const words = wordsOfCards(heads, now, () => null);
    expect([...words.values()].map(({ title, formula }) => [title, formula])).toEqual([
      ['A wave', 'sin(x)'],
      ['sin(x)', ''],
      ['Untitled', ''],
    ]);
  });

  it('tells size, time and where it is open', () => {
    const heads = [head('a'), head('b', { nodes: 1, written: now - 120_000 })];
    const words = wordsOfCards(heads, now, (id) => (id === 'a' ? 'here' : 'elsewhere'));
    expect(words.get('a')?.name).toBe('sin(x), 3 nodes, just now, shown now');
    expect(words.get('b')?.name).toBe('sin(x), 1 node, 2 minutes ago, open in another tab');
    expect(words.get('b')?.facts).toBe('1 node · 2 minutes ago');
  });

  it('calls no two alike', () => {
    const words = wordsOfCards([head('a'), head('b'), head('c')], now, () => null);
    expect([...words.values()].map(({ called }) => called)).toEqual([
      'sin(x)',
      'sin(x), number 2 of that name',
      'sin(x), number 3 of that name',
    ]);
    expect([...words.values()].map(({ name }) => name)).toEqual([
      'sin(x), 3 nodes, just now',
      'sin(x), 3 nodes, just now, number 2 of that name',
      'sin(x), 3 nodes, just now, number 3 of that name',
    ]);
  });
});

describe('searching graphs', () => {
  const heads = [
    head('a', { title: 'A wave' }),
    head('b', { title: 'Softmax by hand', formula: 'exp(x)' }),
  ];
  const found = (text: string) => searchGraphs(heads, text).map(({ id }) => id);

  it.each([
    ['', ['a', 'b']],
    ['  ', ['a', 'b']],
    ['WAVE', ['a']],
    ['sin', ['a']],
    ['hand exp', ['b']],
    ['wave exp', []],
  ])('finds by every word of %j, in titles and formulas', (text, ids) => {
    expect(found(text)).toEqual(ids);
  });
});
