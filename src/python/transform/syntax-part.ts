/** A part of a program as it is written: what it is by the name that the grammar has for it, and its parts. */
export interface Syntax {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly parts: readonly Syntax[];
}
