import { create } from 'zustand';
import type { Asked } from '../../classroom/check/asked';
import type { FieldVerdict } from '../../classroom/check/check';
import type { Document } from '../../document/document';
import type { Answer } from '../../document/question';

/** A question that waits, and what has been said to it so far. */
export interface Asking {
  readonly asked: Asked;
  /** The document that it is asked of; what is shown may lack what is asked for. */
  readonly document: Document;
  /** What stands in its fields. */
  readonly answer: Answer;
  /** What was said of what was checked last, field by field; empty before. */
  readonly verdicts: readonly FieldVerdict[];
  /** Hints that are shown, of three. */
  readonly hints: number;
  readonly revealed: boolean;
  /** What an assignment allows; null where somebody asks themselves. */
  readonly rules: Rules | null;
}

/** What an assignment allows for one question. */
export interface Rules {
  /** Attempts that are left; null for as many as one likes. */
  readonly left: number | null;
  readonly hints: boolean;
  readonly reveal: boolean;
  readonly relative: number;
  /** Is told what somebody did. */
  readonly did: (what: 'hint' | 'reveal' | { readonly answer: Answer }) => void;
}

interface Waiting {
  readonly asking: Asking | null;
  /** Whether it is asked first who answers. */
  readonly naming: boolean;
}

/** The question that is before the person, if any. */
export const useAsking = create<Waiting>()(() => ({ asking: null, naming: false }));

let show = (): Promise<void> => Promise.resolve();

/** Says what brings that which shows questions. */
export function expectQuestions(bring: () => Promise<void>): void {
  show = bring;
}

/** Has what shows questions loaded, so that the first is there as soon as anything is drawn. */
export function bringQuestions(): Promise<void> {
  return show();
}
