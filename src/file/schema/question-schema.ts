import * as v from 'valibot';
import { limits } from '../../core/limits';
import { type Answer, type Question, questionLimits } from '../../document/question';
import type { MistakeId } from '../../words/en/mistake';
import { because } from './fault';
import { idSchema } from './node-schema';

const promptSchema = v.exactOptional(
  v.pipe(
    v.string(because({ kind: 'no prompt' })),
    v.maxLength(
      questionLimits.prompt,
      because({ kind: 'prompt too long', most: questionLimits.prompt }),
    ),
  ),
);

const placed = (most: number) =>
  v.pipe(
    v.number(because({ kind: 'no place' })),
    v.integer(because({ kind: 'no place' })),
    v.minValue(0, because({ kind: 'no place' })),
    v.maxValue(most, because({ kind: 'no place' })),
  );

/** A name of a mistake is no longer. */
const LONGEST_MISTAKE = 40;

/** One question from data nobody vouches for; that its place exists is looked at when it is asked. */
const questionSchema: v.GenericSchema<unknown, Question> = v.variant(
  'kind',
  [
    v.object({
      kind: v.picklist(['value', 'adjoint', 'tangent', 'operator', 'node']),
      node: idSchema,
      prompt: promptSchema,
    }),
    v.object({
      kind: v.picklist(['partial', 'contribution', 'running', 'wire']),
      node: idSchema,
      port: placed(limits.operands),
      prompt: promptSchema,
    }),
    v.object({
      kind: v.literal('column'),
      of: v.picklist(['value', 'adjoint', 'tangent'], because({ kind: 'unknown question' })),
      prompt: promptSchema,
    }),
    v.object({
      kind: v.literal('bug'),
      // Which mistakes there are is looked at when it is asked: their words are no part of the first load.
      mistake: v.custom<MistakeId>(
        (id) => typeof id === 'string' && id.length <= LONGEST_MISTAKE,
        because({ kind: 'unknown question' }),
      ),
      node: idSchema,
      port: v.exactOptional(placed(limits.operands)),
      prompt: promptSchema,
    }),
    v.object({ kind: v.literal('order'), prompt: promptSchema }),
    v.object({ kind: v.literal('next'), step: placed(limits.elements), prompt: promptSchema }),
  ],
  because({ kind: 'unknown question' }),
);

/** A list of questions, of which there are not too many. */
export const questionsSchema = v.pipe(
  v.custom<unknown[]>(Array.isArray, because({ kind: 'no list of questions' })),
  v.maxLength(
    questionLimits.questions,
    because({ kind: 'too many questions', most: questionLimits.questions }),
  ),
  v.array(questionSchema),
);

/** An answer from data nobody vouches for. */
export const answerSchema: v.GenericSchema<unknown, Answer> = v.pipe(
  v.custom<unknown[]>(Array.isArray, because({ kind: 'no answer' })),
  v.maxLength(questionLimits.fields, because({ kind: 'no answer' })),
  v.array(
    v.pipe(
      v.string(because({ kind: 'no answer' })),
      v.maxLength(
        questionLimits.answer,
        because({ kind: 'answer too long', most: questionLimits.answer }),
      ),
    ),
  ),
);
