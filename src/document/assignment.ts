import type { Snapshot } from './document';
import type { Answer, Question } from './question';

/** When the right answers can be seen: whenever they are asked for, once it is handed in, or never. */
export const revealings = ['asked', 'handed in', 'never'] as const;
export type Revealing = (typeof revealings)[number];

/** What a teacher asks of a graph, as it travels. */
export interface Assignment {
  readonly title: string;
  readonly snapshot: Snapshot;
  readonly questions: readonly Question[];
  /** Part of a number by which an answer may differ, besides the digits that the view shows. */
  readonly relative: number;
  /** How often a question may be tried; null for as often as one likes. */
  readonly attempts: number | null;
  readonly hints: boolean;
  readonly revealing: Revealing;
  /**
   * Numbers of inputs, in their order, of which each student has one set; empty where all have those of the
   * graph. They were tried when the assignment was made.
   */
  readonly numbers: readonly (readonly number[])[];
}

/** One time that somebody checked an answer. */
interface Attempt {
  readonly answer: Answer;
  /** Seconds since the assignment was opened. */
  readonly at: number;
}

/** What became of one question. */
export interface Work {
  readonly attempts: readonly Attempt[];
  /** How many hints were taken. */
  readonly hints: number;
  /** Whether the right answer was looked at before it was found. */
  readonly revealed: boolean;
}

/** What a student hands in. No mark is in it: that is worked out from the answers. */
export interface HandedIn {
  /** The hash of the assignment that it answers. */
  readonly assignment: string;
  /** Name or number, from which numbers of one's own are made. */
  readonly student: string;
  /** By question. */
  readonly work: readonly Work[];
}

export const NO_WORK: Work = Object.freeze({
  attempts: Object.freeze([]),
  hints: 0,
  revealed: false,
});

/** The most there may be of attempts at a question, and of characters of a student's name. */
export const assignmentLimits = { sets: 100, attempts: 200, student: 100, hints: 100 } as const;
