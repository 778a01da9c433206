import * as v from 'valibot';
import { limits } from '../../core/limits';
import {
  type Assignment,
  assignmentLimits,
  type HandedIn,
  revealings,
} from '../../document/assignment';
import type { Snapshot } from '../../document/document';
import { titleOf } from '../../document/title';
import type { Source } from '../../words/en/file';
import { because, faultIn } from '../schema/fault';
import { answerSchema, questionsSchema } from '../schema/question-schema';
import { record } from '../schema/record';
import { unfit } from '../schema/refused';
import { graphKind } from './graph-kind';
import type { Data, Kind } from './kind';
import { type Kinds, readAs } from './kinds';
import { versionOf } from './work';

const flag = v.boolean(because({ kind: 'no assignment' }));
const count = (most: number) =>
  v.pipe(
    v.number(because({ kind: 'no assignment' })),
    v.integer(because({ kind: 'no assignment' })),
    v.minValue(0, because({ kind: 'no assignment' })),
    v.maxValue(most, because({ kind: 'no assignment' })),
  );
const text = (most: number) =>
  v.pipe(
    v.string(because({ kind: 'no assignment' })),
    v.maxLength(most, because({ kind: 'no assignment' })),
  );

const assignmentSchema = record({
  title: v.pipe(text(limits.title), v.transform(titleOf)),
  graph: v.custom<Data>(
    (graph) => typeof graph === 'object' && graph !== null,
    because({ kind: 'no assignment' }),
  ),
  questions: v.pipe(questionsSchema, v.minLength(1, because({ kind: 'no list of questions' }))),
  relative: v.pipe(
    v.number(because({ kind: 'no assignment' })),
    v.minValue(0, because({ kind: 'no assignment' })),
    v.maxValue(0.5, because({ kind: 'no assignment' })),
  ),
  attempts: v.nullable(v.pipe(count(assignmentLimits.attempts), v.minValue(1))),
  hints: flag,
  revealing: v.picklist(revealings, because({ kind: 'no assignment' })),
  numbers: v.pipe(
    v.custom<unknown[]>(Array.isArray, because({ kind: 'no assignment' })),
    v.maxLength(assignmentLimits.sets, because({ kind: 'no assignment' })),
    v.array(
      v.pipe(
        v.custom<unknown[]>(Array.isArray, because({ kind: 'no assignment' })),
        v.maxLength(1000, because({ kind: 'no assignment' })),
        v.array(v.pipe(v.number(because({ kind: 'no assignment' })), v.finite())),
      ),
    ),
  ),
});

const attemptSchema = record({ answer: answerSchema, at: count(1e9) });
const handedInSchema = record({
  assignment: v.pipe(
    v.string(because({ kind: 'no hand-in' })),
    v.regex(/^[0-9a-f]{32}$/, because({ kind: 'no hand-in' })),
  ),
  student: text(assignmentLimits.student),
  work: v.pipe(
    v.custom<unknown[]>(Array.isArray, because({ kind: 'no hand-in' })),
    v.maxLength(100, because({ kind: 'no hand-in' })),
    v.array(
      record({
        attempts: v.pipe(
          v.custom<unknown[]>(Array.isArray, because({ kind: 'no hand-in' })),
          v.maxLength(assignmentLimits.attempts, because({ kind: 'no hand-in' })),
          v.array(attemptSchema),
        ),
        hints: count(assignmentLimits.hints),
        revealed: flag,
      }),
    ),
  ),
});

function read<T>(schema: v.GenericSchema<unknown, T>, data: Data, source: Source): T {
  const result = v.safeParse(schema, data, { abortEarly: true });
  if (result.success) return result.output;
  throw unfit(source, null, faultIn(result.issues[0].message));
}

/** What a teacher asks. Its graph keeps the version of graphs that it is written in. */
const assignment: Kind<Assignment> = {
  version: 1,
  migrations: [],
  write: ({ snapshot, ...asked }) => ({
    ...asked,
    graph: {
      version: versionOf(graphKind, snapshot),
      ...(graphKind.writeForText ?? graphKind.write)(snapshot),
    },
  }),
  read: (data, source) => {
    const { graph, ...asked } = read(assignmentSchema, data, source);
    return { ...asked, snapshot: readAs<Snapshot>(graphKind, graph, source) };
  },
};

/** What a student hands in. */
const answers: Kind<HandedIn> = {
  version: 1,
  migrations: [],
  write: (handedIn) => ({ ...handedIn }),
  read: (data, source) => read(handedInSchema, data, source),
};

/** What each kind of document of a classroom holds. */
export interface ClassroomContents {
  readonly assignment: Assignment;
  readonly answers: HandedIn;
}

/** The kinds of document that are no graph by themselves: links and files hold them. */
export const classroomKinds: Kinds<ClassroomContents> = { assignment, answers };
