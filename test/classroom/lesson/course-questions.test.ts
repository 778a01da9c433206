import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/classroom/check/asked';
import { check, isRight } from '../../../src/classroom/check/check';
import { course, pagesOf } from '../../../src/classroom/lesson/course/course';
import { numberOf } from '../../../src/classroom/sweep/quantity';
import { fromTensor, type Tensor } from '../../../src/core/tensor/tensor';

const textOf = (tensor: Tensor) => JSON.stringify(fromTensor(tensor));

const questions = course.flatMap((lesson) =>
  pagesOf(lesson).flatMap(({ document, view, questions }, k) =>
    questions.map(
      (question, n) =>
        [`${lesson.id} ${k + 1}, question ${n + 1}`, { document, view, question }] as const,
    ),
  ),
);

describe('the questions of the course', () => {
  it.each(course.map((lesson) => [lesson.id, lesson] as const))(
    '%s has at least three',
    (_, lesson) => {
      const count = pagesOf(lesson).reduce((sum, page) => sum + page.questions.length, 0);
      expect(count).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(questions)(
    '%s can be asked, and what is right is taken for it',
    (_, { document, view, question }) => {
      const asked = ask(document, question, view.mode);
      expect(asked).not.toBeNull();
      if (!asked) return;
      const answer = asked.fields.map((field) =>
        field.form === 'number' ? textOf(numberOf(asked.run, field.quantity) as Tensor) : null,
      );
      if (answer.some((text) => text === null)) return;
      expect(isRight(check(asked, answer as string[]))).toBe(true);
      expect(
        isRight(
          check(
            asked,
            answer.map(() => '12345'),
          ),
        ),
      ).toBe(false);
    },
  );
});
