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
}

/** The question that is before the person, if any. */
export const useAsking = create<{ readonly asking: Asking | null }>()(() => ({ asking: null }));
