/** A change of a text that mends it, or that changes how it is read: a button’s worth. */
export interface Mend {
  /** Says what it does: “Write x*y”. */
  readonly label: string;
  /** What it takes the place of, in the text as it was typed. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A text after a mend. */
export function mended(text: string, { from, to, text: instead }: Mend): string {
  return text.slice(0, from) + instead + text.slice(to);
}
