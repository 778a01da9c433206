/** One wrong line: made from any graph by the mistakes that are known, and found by who reads. */
import { describe, expect, it } from 'vitest';
import { rightAnswers } from '../../../src/classroom/check/answers';
import { type Asked, ask, bugQuestions } from '../../../src/classroom/check/asked';
import type { Bug } from '../../../src/classroom/check/bugs';
import { check, isRight } from '../../../src/classroom/check/check';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { withExpression } from '../../../src/document/expression';
import { paperDocument } from '../../../src/file/examples/paper-document';
import type { MistakeId } from '../../../src/words/en/mistake';

const documentOf = (text: string) => withExpression(EMPTY_DOCUMENT, text);

const bugIn = (asked: Asked | null): Bug => {
  const [field] = (asked as Asked).fields;
  if (field?.form !== 'line') throw new Error('no lines');
  return field.bug;
};

const texts = [
  'x1 = 2; x2 = 5; ln(x1) + x1*x2 - sin(x2)',
  'x = 1.3; x*x*x',
  'a = 1.1; b = 0.6; exp(-a*b) / (1 + a)',
  'x = 1.3; sin(cos(x)) * x',
  'x = 1.3; y = 0.7; u = x*y; u*u + u',
  'w = 2; x = 1.3; b = 0.6; y = 0.7; relu(w*x + b) - y',
  'a = 1.1; b = 0.6; sqrt(a^2 + b^2)',
];

describe('a sweep with one wrong line', () => {
  it.each(texts)(
    'is made of %s in several ways, and the line that is pointed at is judged',
    (text) => {
      const document = documentOf(text);
      const questions = bugQuestions(document, 'reverse');
      expect(questions.length).toBeGreaterThanOrEqual(4);
      for (const question of questions) {
        const asked = ask(document, question) as Asked;
        const { lines, wrong } = bugIn(asked);
        const right = rightAnswers(asked, 3);
        expect(right).toEqual([String(wrong + 1)]);
        const verdicts = lines.map((_, k) => isRight(check(asked, [String(k + 1)])));
        expect(verdicts.flatMap((each, k) => (each ? [k] : []))).toEqual([wrong]);
      }
    },
  );

  it('says above the wrong line what the right sweep says there, and something else in it', () => {
    const all = bugQuestions(paperDocument, 'reverse').map((each) =>
      bugIn(ask(paperDocument, each)),
    );
    for (const { lines, wrong } of all) {
      const others = all.filter((bug) => bug.wrong > wrong);
      for (const other of others) {
        expect(other.lines.slice(0, wrong)).toEqual(lines.slice(0, wrong));
        expect(other.lines[wrong]?.number).not.toBe(lines[wrong]?.number);
      }
    }
    const kinds = new Set<MistakeId>(all.map(({ mistake }) => mistake));
    expect(kinds.size).toBeGreaterThanOrEqual(8);
    expect(all.length).toBeGreaterThanOrEqual(20);
  });

  it('has it where a derivative was assigned rather than added', () => {
    const question = bugQuestions(paperDocument, 'reverse').find(
      (each) => each.kind === 'bug' && each.mistake === 'overwritten',
    );
    const { lines, wrong } = bugIn(ask(paperDocument, question as NonNullable<typeof question>));
    expect(lines[wrong]).toEqual({ symbols: expect.stringContaining('+'), number: '2' });
  });

  it('is made in forward mode as well', () => {
    const questions = bugQuestions(paperDocument, 'forward');
    expect(questions.length).toBeGreaterThanOrEqual(5);
    for (const question of questions)
      expect(ask(paperDocument, question, 'forward')).not.toBeNull();
  });

  it('is none where there is no such mistake, no such place, or nothing but arrays', () => {
    expect(ask(paperDocument, { kind: 'bug', mistake: 'transposed', node: 'n1' })).toBeNull();
    expect(ask(paperDocument, { kind: 'bug', mistake: 'overwritten', node: 'n99' })).toBeNull();
    expect(bugQuestions(documentOf('X = [[1, 2], [3, 4]]; sum(X @ X)'), 'reverse')).toEqual([]);
  });
});
