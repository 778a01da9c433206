import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/classroom/check/asked';
import { check } from '../../../src/classroom/check/check';
import type { Question } from '../../../src/document/question';
import { paperDocument } from '../../../src/file/examples/paper-document';

const { graph } = paperDocument;
const nodeOf = (primitive: string) =>
  graph.nodes.find((node) => node.kind === 'primitive' && node.primitive === primitive)?.id ?? '';
const inputOf = (name: string) =>
  graph.nodes.find((node) => node.kind === 'input' && node.name === name)?.id ?? '';

function verdictOf(question: Question, ...answer: readonly string[]) {
  const asked = ask(paperDocument, question);
  return asked && check(asked, answer).map(({ kind }) => kind);
}

const logarithm: Question = { kind: 'contribution', node: nodeOf('ln'), port: 0 };

describe('an answer', () => {
  it.each([
    '0.5',
    '1/2',
    '.5',
    '0,5',
    '½',
    "v1'/v-1",
    'v₁′ / v₋₁',
    'v̄_1/v_{-1}',
    'x = 0.5',
    '0.5004',
  ])('is the number one half as %s', (text) => {
    expect(verdictOf(logarithm, text)).toEqual(['right']);
  });

  it.each([
    '-.284',
    '−0.284',
    '-cos(5)',
    '-0.28366',
    '−0,284',
    "-v3' cos(v0)".replace("v3'", '1 *'),
  ])('is minus the cosine of five as %s', (text) => {
    const question: Question = { kind: 'contribution', node: nodeOf('sin'), port: 0 };
    expect(verdictOf(question, text)).toEqual(['right']);
  });

  it('may name what is given, and nothing that comes later or is asked', () => {
    const question: Question = { kind: 'adjoint', node: inputOf('x1') };
    expect(verdictOf(question, "v1'/v-1 + v2' v0".replace(' v0', ' * v0'))).toEqual(['right']);
    for (const text of ["v-1'", "x1'", '∂y/∂x1']) {
      expect(verdictOf(question, text)).toEqual(['unreadable']);
    }
  });

  it.each(['', 'two', '1,234', 'x7', '1/'])('is not judged where it can’t be read: %s', (text) => {
    expect(verdictOf(logarithm, text)).toEqual(['unreadable']);
  });

  it('is an operator by its name, its sign, or one that has the same values', () => {
    const question: Question = { kind: 'operator', node: nodeOf('ln') };
    for (const text of ['ln', 'log', 'natural logarithm']) {
      expect(verdictOf(question, text)).toEqual(['right']);
    }
    expect(verdictOf(question, 'sin')).toEqual(['not known']);
    expect(verdictOf(question, 'flurb')).toEqual(['unreadable']);
  });

  it('is a node that a wire begins at, and any that gives the same graph', () => {
    const question: Question = { kind: 'wire', node: nodeOf('sin'), port: 0 };
    expect(verdictOf(question, 'x2')).toEqual(['right']);
    expect(verdictOf(question, 'x1')).toEqual(['not known']);
  });

  it('is any order in which the sweep can go', () => {
    const question: Question = { kind: 'order' };
    for (const text of ['v5 v4 v3 v2 v1', 'v₅, v₃, v₄, v₁, v₂']) {
      expect(verdictOf(question, text)).toEqual(['right']);
    }
    expect(verdictOf(question, 'v5 v2 v4 v3 v1')).toEqual(['not known']);
  });

  it('is any node that can fire', () => {
    expect(verdictOf({ kind: 'next', step: 2 }, 'v3')).toEqual(['right']);
    expect(verdictOf({ kind: 'next', step: 2 }, 'v4')).toEqual(['not known']);
  });

  it('has a field for each number of a column, from the last', () => {
    const question: Question = { kind: 'column', of: 'adjoint' };
    expect(verdictOf(question, '1', '1', '-1', '1', '1', '1.716', '5.5')).toEqual(
      Array(7).fill('right'),
    );
  });

  it('is asked for at no place that there is not', () => {
    expect(verdictOf({ kind: 'adjoint', node: 'gone' }, '1')).toBeNull();
    expect(verdictOf({ kind: 'contribution', node: nodeOf('ln'), port: 3 }, '1')).toBeNull();
  });
});
