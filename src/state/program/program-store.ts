import { create } from 'zustand';
import type { Graph, NodeId } from '../../core/graph/graph';
import type { Tensor } from '../../core/tensor/tensor';
import type { TapeEvent } from '../../python/recorded/entry';
import type { FiringOrder } from '../player/firing-order';

/** A call of a function of a program, or a turn of a loop. */
export interface RunScope {
  /** The place in the list of the one that it was made in, before it; −1 for none. */
  readonly around: number;
  /** A call as it is written, `f(n = 3, x)`, or what a turn is of: `for i = 3`. */
  readonly name: string;
  /** The place that the call is at, or that the loop begins at. */
  readonly line: number;
}

/** What is known of the last run, as long as the graph and the program are those of it. */
export interface LastRun {
  readonly source: string;
  readonly graph: Graph;
  /** Of each node that was recorded, in the order of the run, where in the program it was made. */
  readonly places: ReadonlyMap<NodeId, { readonly line: number; readonly scope: number }>;
  readonly scopes: readonly RunScope[];
  /** Calls and turns whose inside was too much: their places in the list, and the numbers to ask for them by. */
  readonly closed: readonly (readonly [place: number, number: number])[];
  /** The files that its places are of, the program first. */
  readonly files: readonly string[];
  /** The derivatives that the program's own classes computed, by node; none where they told none. */
  readonly theirs: ReadonlyMap<NodeId, number | Tensor>;
  /** By node its place in the log of a framework's tape; none of classes of the program's own. */
  readonly onTape: ReadonlyMap<NodeId, number>;
  /** How often they swept back. */
  readonly sweeps: number;
}

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
        /** Values that were not recorded, since there were too many. */
        readonly lost: number;
        /** Functions of the program's own that stand as inputs of the graph. */
        readonly own: readonly string[];
      };
  readonly output: string;
  /** What Python said of an exception; null where there was none. */
  readonly error: string | null;
  /** The graph that the program made last, by which it is known whether it was changed since. */
  readonly graph: Graph | null;
  /** What is known of the run that recorded it; null where none did. */
  readonly run: LastRun | null;
  /** The lines of the text that ran last that were not run, 1 for the first. */
  readonly skipped: { readonly source: string; readonly lines: readonly number[] };
  /** The values that the last run swept back from: their place in it and how many sweeps began there, 0 of the first. */
  readonly choices: readonly (readonly [place: number, count: number])[];
  /** Which of them is shown. */
  readonly shown: number;
  /** What befell the tape of a framework in the run of a text, in its order. */
  readonly life: { readonly source: string; readonly events: readonly TapeEvent[] };
  /** The order in which the program took the steps of what is played; null where it is not known. */
  readonly order: FiringOrder | null;
}

const IDLE: ProgramState = {
  status: { kind: 'idle' },
  output: '',
  error: null,
  graph: null,
  run: null,
  choices: [],
  shown: 0,
  skipped: { source: '', lines: [] },
  life: { source: '', events: [] },
  order: null,
};

export const useProgram = create<ProgramState>()(() => IDLE);

export function isUnderWay({ status }: ProgramState): boolean {
  return status.kind === 'loading' || status.kind === 'starting' || status.kind === 'running';
}
