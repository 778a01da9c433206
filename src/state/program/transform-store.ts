import { create } from 'zustand';
import type { NodeId } from '../../core/graph/graph';

/** What came of reading a function of the program without running it. */
export type TransformOutcome = {
  /** The program as it was then. */
  readonly source: string;
  /** The functions that can be asked for, in the order of the text. */
  readonly functions: readonly string[];
  /** The function that was read; empty where there is none. */
  readonly name: string;
} & (
  | {
      readonly kind: 'made';
      readonly nodes: number;
      /** Where in the program each node of the document is written. */
      readonly ranges: ReadonlyMap<NodeId, readonly [from: number, to: number]>;
      /** Lines of conditions that a value decides, so that both ways are computed. */
      readonly decided: readonly number[];
      /** Parameters that are numbers of the program. */
      readonly fixed: readonly string[];
    }
  | {
      readonly kind: 'refused';
      readonly line: number;
      readonly message: string;
      readonly mend: string;
    }
);

export const useTransform = create<{ readonly outcome: TransformOutcome | null }>()(() => ({
  outcome: null,
}));

/** Forgets what was transformed, as where the program is run instead. */
export function forgetTransformed(): void {
  if (useTransform.getState().outcome) useTransform.setState({ outcome: null });
}
