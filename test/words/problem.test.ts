import { describe, expect, it } from 'vitest';
import { type ProblemOf, said } from '../../src/words/problem';
import { ProblemError } from '../../src/words/problem-error';
import type { Spoken } from '../../src/words/worded';

const english = {
  'too many': ({ count, most }: { count: number; most: number }) =>
    `${count} are more than ${most}`,
  empty: () => ({ message: 'There is nothing', mend: 'Type something.' }),
};
type Problem = ProblemOf<typeof english>;

const german: Spoken<typeof english> = {
  'too many': ({ count, most }) => `${count} sind mehr als ${most}`,
  empty: () => ({ message: 'Da ist nichts', mend: 'Tippe etwas ein.' }),
};

class TestError extends ProblemError<Problem> {
  constructor(problem: Problem | string) {
    super(problem, typeof problem === 'string' ? problem : said(english, problem).message);
  }
}

describe('a problem', () => {
  const problem: Problem = { kind: 'too many', count: 3, most: 2 };

  it('is said by the words for its kind, from its facts', () => {
    expect(said(english, problem)).toEqual({ message: '3 are more than 2', mend: '' });
    expect(said(english, { kind: 'empty' })).toEqual({
      message: 'There is nothing',
      mend: 'Type something.',
    });
  });

  it('is said in another language by words for the same kinds', () => {
    expect(said(german, problem).message).toBe('3 sind mehr als 2');
  });

  it('does not compile with a kind that has no words or with facts of another type', () => {
    // @ts-expect-error there are no words for this kind.
    const unknown: Problem = { kind: 'too few' };
    // @ts-expect-error the words need to know how many there may be.
    const without: Problem = { kind: 'too many', count: 3 };
    expect([unknown, without]).toHaveLength(2);
  });

  it('does not compile in a language that lacks words', () => {
    // @ts-expect-error nothing is said where there is nothing.
    const gap: Spoken<typeof english> = { 'too many': () => 'trop' };
    expect(gap).toBeDefined();
  });
});

describe('an error with a problem', () => {
  it('says it in English, and has it as data', () => {
    const error = new TestError({ kind: 'too many', count: 3, most: 2 });
    expect(error.message).toBe('3 are more than 2');
    expect(error.problem).toEqual({ kind: 'too many', count: 3, most: 2 });
  });

  it('may have words of the caller’s own, and is then like any other with this message', () => {
    const error = new TestError('3 are more than 2');
    expect(error.problem).toBeNull();
    expect(new TestError({ kind: 'too many', count: 3, most: 2 })).toEqual(error);
  });
});
