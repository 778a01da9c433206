/** Numbers of one's own are worth asking whatever graph they are for, the examples among them. */
import { describe, expect, it } from 'vitest';
import { documentFor, drawingNumbers } from '../../../src/classroom/assignment/own-numbers';
import { type Asked, ask, isAskable } from '../../../src/classroom/check/asked';
import { numberOf } from '../../../src/classroom/sweep/quantity';
import { finished } from '../../../src/core/finished';
import type { Assignment } from '../../../src/document/assignment';
import { DEFAULT_VIEW, type Document, EMPTY_DOCUMENT } from '../../../src/document/document';
import { withExpression } from '../../../src/document/expression';
import type { Question } from '../../../src/document/question';
import { documentOfExample } from '../../../src/file/examples/example-document';
import { examples } from '../../../src/file/examples/examples';

const texts = [
  'x*x*x',
  'ln(x1) + x1*x2 - sin(x2)',
  'exp(-a*b)',
  'sin(cos(x)) * x',
  'x / (1 + y)',
  'sqrt(a^2 + b^2)',
  'tanh(w*x + b)',
  '(w*x + b - y)^2',
  'sigmoid(a) * b',
  'ln(1 + exp(z))',
  'a*b + b*c + c*a',
  'u = x*y; u*u + u',
  'cos(x) + x*y',
  'exp(x) / (exp(x) + exp(y))',
  'x^3 - 2*x*y',
];

const small: readonly (readonly [string, Document])[] = [
  ...texts.map((text) => [text, withExpression(EMPTY_DOCUMENT, text)] as const),
  ...examples
    .map((example) => [example.title, documentOfExample(example)] as const)
    .filter(([, { graph }]) => graph.nodes.length <= 9)
    .filter(([, { graph }]) =>
      graph.nodes.some((node) => node.kind === 'input' && typeof node.value === 'number'),
    ),
];

const DRAWS = 50;

describe('numbers of one’s own', () => {
  it('are tried on twenty graphs at least, so that a thousand students are', () => {
    expect(small.length).toBeGreaterThanOrEqual(20);
    expect(small.length * DRAWS).toBeGreaterThanOrEqual(1000);
  });

  it.each(small)('of %s: no answer is 0, no number, or another’s', (_, document) => {
    const inputs = document.graph.nodes.filter(
      (node) => node.kind === 'input' && typeof node.value === 'number',
    );
    const questions: readonly Question[] = inputs
      .map(({ id }): Question => ({ kind: 'adjoint', node: id }))
      .filter((question) => {
        const asked = ask(document, question);
        return asked !== null && isAskable(asked);
      })
      .slice(0, 2);
    const asking: Assignment = {
      ...{ title: '', questions, relative: 0, attempts: null, hints: true },
      ...{ revealing: 'never', numbers: [] },
      snapshot: { document, view: DEFAULT_VIEW },
    };
    const numbers = finished(drawingNumbers(asking));
    for (let k = 0; k < DRAWS; k++) {
      const own = documentFor({ ...asking, numbers }, 'hash', `student ${k}`);
      // Where there are no other numbers that are worth asking, everybody has the teacher's.
      if (numbers.length === 0) {
        expect(own).toBe(document);
        continue;
      }
      const answers = questions.map((question) => {
        const { fields, run } = ask(own, question) as Asked;
        const [field] = fields;
        return field?.form === 'number' ? (numberOf(run, field.quantity)?.data[0] as number) : NaN;
      });
      for (const answer of answers) {
        expect(Number.isFinite(answer)).toBe(true);
        expect(Math.abs(answer)).toBeGreaterThan(0.004);
      }
      expect(new Set(answers.map((answer) => answer.toFixed(3))).size).toBe(answers.length);
    }
  });
});
