import { describe, expect, it } from 'vitest';
import { rightAnswers } from '../../../src/classroom/check/answers';
import { bugQuestions } from '../../../src/classroom/check/asked';
import { stopsOf } from '../../../src/classroom/lesson/stops';
import { DEFAULT_VIEW, EMPTY_DOCUMENT, type LessonPage } from '../../../src/document/document';
import { setValue } from '../../../src/document/edits';
import { withExpression } from '../../../src/document/expression';
import type { Question } from '../../../src/document/question';

const idOf = (document: LessonPage['document'], name: string) =>
  document.graph.nodes.find((node) => 'name' in node && node.name === name)?.id ?? '';
const bare = withExpression(EMPTY_DOCUMENT, 'y = ln(x1) + x1*x2 - sin(x2)');
const document = setValue(setValue(bare, idOf(bare, 'x1'), 2), idOf(bare, 'x2'), 5);
const page = (prose: string, ...questions: readonly Question[]): LessonPage => ({
  ...{ title: 'A page', prose, notes: '', document, view: DEFAULT_VIEW, questions },
});
const kinds = (of: LessonPage) => stopsOf(of).map(({ kind }) => kind);

describe('the stops of a page in a lecture', () => {
  it('are its words and its graph; without words only the graph', () => {
    expect(kinds(page('Read this.'))).toEqual(['words', 'graph']);
    expect(kinds(page(''))).toEqual(['graph']);
  });

  it('are three for a question about a number: think, show of hands, answer', () => {
    const asked = page('', { kind: 'adjoint', node: idOf(document, 'x2') });
    expect(kinds(asked)).toEqual(['graph', 'think', 'hands', 'reveal']);
  });

  it('are three for a wrong line: hands are raised for its number', () => {
    const [bug] = bugQuestions(document, 'reverse');
    expect(bug && kinds(page('', bug))).toEqual(['graph', 'think', 'hands', 'reveal']);
  });

  it('are two for a question that has no few answers to choose from', () => {
    expect(kinds(page('', { kind: 'order' }))).toEqual(['graph', 'think', 'reveal']);
  });

  it('leave out a question about what is not there', () => {
    expect(kinds(page('', { kind: 'adjoint', node: 'gone' }))).toEqual(['graph']);
  });
});

describe('the answers that hands are raised for', () => {
  it('are the right one and what the likeliest mistakes come to, from the smallest to the greatest', () => {
    const [, think] = stopsOf(page('', { kind: 'adjoint', node: idOf(document, 'x2') }));
    if (!think || !('asked' in think)) throw new Error('There is no question.');
    const { choices, asked } = think;
    expect(choices.filter(({ mistake }) => mistake === null).map(({ text }) => text)).toEqual([
      '1.716',
    ]);
    expect(choices.length).toBeGreaterThan(1);
    expect(choices.length).toBeLessThanOrEqual(4);
    const numbers = choices.map(({ text }) => Number(text.replace('−', '-')));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(rightAnswers(asked, 3)).toEqual(['1.716']);
  });
});
