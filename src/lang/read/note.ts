import type { Mend } from './mend';

/** How a part of a text was read, where its author may have meant something else. */
export interface Note {
  readonly from: number;
  readonly to: number;
  /** Says it in words. */
  readonly message: string;
  /** The input it is about; null where none has this name. */
  readonly name: string | null;
  readonly mends: readonly Mend[];
}
