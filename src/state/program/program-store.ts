import { create } from 'zustand';
import type { Graph } from '../../core/graph/graph';

/** What becomes of the program: whether it runs, and what it printed. */
export interface ProgramState {
  readonly status:
    | { readonly kind: 'idle' }
    | { readonly kind: 'loading'; readonly share: number }
    | { readonly kind: 'starting' }
    | { readonly kind: 'running' }
    | { readonly kind: 'stopped' }
    | {
        readonly kind: 'ended';
        readonly seconds: number;
        /** How many values were recorded. */
        readonly entries: number;
        /** How many nodes the graph has that was made of them; null where none was. */
        readonly nodes: number | null;
        /** Functions of the program's own that stand as inputs of the graph. */
        readonly own: readonly string[];
      };
  readonly output: string;
  /** What Python said of an exception; null where there was none. */
  readonly error: string | null;
  /** The graph that the last run made, by which it is known whether it was changed since. */
  readonly graph: Graph | null;
}

const IDLE: ProgramState = { status: { kind: 'idle' }, output: '', error: null, graph: null };

export const useProgram = create<ProgramState>()(() => IDLE);

export function isUnderWay({ status }: ProgramState): boolean {
  return status.kind === 'loading' || status.kind === 'starting' || status.kind === 'running';
}
