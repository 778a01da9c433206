import { expect, it } from 'vitest';
import type { Fold, Graph } from '../../../src/core/graph/graph';
import { firstOpen } from '../../../src/document/folds/opened';

function chain(length: number, folds: readonly Fold[]): Graph {
  const nodes: Graph['nodes'][number][] = [{ kind: 'input', id: 'n0', name: 'x', value: 1 }];
  for (let k = 1; k <= length; k++) {
    nodes.push({ kind: 'primitive', id: `n${k}`, primitive: 'sin', operands: [`n${k - 1}`] });
  }
  return { nodes, folds };
}

const ids = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, k) => `n${from + k}`);

it('opens all that can be taken in at a look, the outer folds before the inner', () => {
  const folds = [
    { id: 'f1', name: 'f', nodes: ids(1, 2) },
    { id: 'f2', name: 'g', within: 'f1', nodes: ids(3, 6) },
  ];
  expect(firstOpen(chain(6, folds))).toBe('f1,f2');
});

it('leaves closed what would be too much, and what is in that', () => {
  const folds = [
    { id: 'f1', name: 'f', nodes: ids(1, 40) },
    { id: 'f2', name: 'g', within: 'f1', nodes: ids(41, 43) },
    { id: 'f3', name: 'h', nodes: ids(44, 46) },
  ];
  expect(firstOpen(chain(46, folds))).toBe('f3');
});

it('leaves arrays of inputs closed', () => {
  expect(firstOpen(chain(3, [{ id: 'f1', name: 'x', nodes: ['n0'] }]))).toBe('');
});

it('says nothing of a graph without folds', () => {
  expect(firstOpen({ nodes: [] })).toBe('');
});
