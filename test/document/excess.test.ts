import { describe, expect, it } from 'vitest';
import type { GraphNode } from '../../src/core/graph/graph';
import { limits } from '../../src/core/limits';
import type { NestedNumbers } from '../../src/core/tensor/tensor';
import { type Document, EMPTY_DOCUMENT } from '../../src/document/document';
import { excessOf } from '../../src/document/excess';

const input = (value: number | NestedNumbers, more = {}): GraphNode => ({
  kind: 'input',
  id: 'x',
  name: 'x',
  value,
  ...more,
});
const document = (nodes: readonly GraphNode[], more: Partial<Document> = {}): Document => ({
  ...EMPTY_DOCUMENT,
  graph: { nodes },
  ...more,
});
const sum = (more: object): GraphNode => ({
  kind: 'primitive',
  id: 's',
  primitive: 'addN',
  operands: [null],
  ...more,
});
const deep = (axes: number): NestedNumbers => (axes === 0 ? 1 : [deep(axes - 1)]) as NestedNumbers;
const zeros = (count: number) => new Array<number>(count).fill(0);
const step = { output: null, after: 0, by: null, as: 'number', times: 1 } as const;

const cases: Readonly<Record<string, (count: number) => Document>> = {
  nodes: (count) => document(Array.from({ length: count }, (_, k) => input(1, { id: `n${k}` }))),
  operands: (count) => document([sum({ operands: new Array(count).fill(null) })]),
  axes: (count) => document([input(deep(count))]),
  numbers: (count) => document([input(zeros(count))]),
  entries: (count) => document([sum({ attributes: { axis: zeros(count) } })]),
  differentiations: (count) => document([], { differentiated: new Array(count).fill(step) }),
  order: (count) => document([input(1, { order: count })]),
  name: (count) => document([input(1, { name: '𝑥'.repeat(count) })]),
  source: (count) => document([], { source: { language: 'later', text: 'x'.repeat(count) } }),
  files: (count) =>
    document([], { files: Array.from({ length: count }, (_, k) => ({ name: `f${k}`, text: '' })) }),
  beside: (count) => document([], { files: [{ name: 'f', text: 'x'.repeat(count - 1) }] }),
};

describe('what an edit may make', () => {
  it.each(Object.keys(cases))('is as many %s as there may be, and not one more', (of) => {
    const most = limits[of as keyof typeof limits];
    const made = cases[of] as (count: number) => Document;
    expect(excessOf(EMPTY_DOCUMENT, made(most))).toBeNull();
    const excess = excessOf(EMPTY_DOCUMENT, made(most + 1));
    expect(excess?.message).toContain(most.toLocaleString('en'));
    expect(excess?.mend).not.toBe('');
  });

  it('counts what tangents and the primal hold, too', () => {
    const half = zeros(limits.numbers / 2);
    const primal = document([input(half)]);
    expect(excessOf(EMPTY_DOCUMENT, { ...primal, primal })).toBeNull();
    const withTangent = { ...primal, primal, tangents: { x: [1] } };
    expect(excessOf(EMPTY_DOCUMENT, withTangent)?.message).toMatch(/2,097,153 numbers/);
    const unit = { ...primal, primal, tangents: { x: { element: 3 } } };
    expect(excessOf(EMPTY_DOCUMENT, unit)).toBeNull();
  });

  it('counts every number of an array that is not even', () => {
    const ragged = [zeros(limits.numbers - 1), 1, [[1]]];
    expect(excessOf(EMPTY_DOCUMENT, document([input(ragged)]))?.message).toMatch(/2,097,153/);
  });

  it('is not held against a document that has too much already, as long as it gets no more', () => {
    const large = (cases.nodes as (count: number) => Document)(limits.nodes + 2);
    const smaller = document(large.graph.nodes.slice(1));
    expect(excessOf(large, smaller)).toBeNull();
    expect(excessOf(smaller, large)).not.toBeNull();
  });
});
