import { create } from 'zustand';
import type { CostModel } from './costs';

/** Which firings are shown: of values, of adjoints with all values there, or of both. */
export type Phase = 'primal' | 'adjoint' | 'both';

/** The most processors that can be chosen, apart from as many as there are nodes. */
export const MOST_PROCESSORS = 16;

/** A time before anything fires. */
export const BEFORE = -1;

/** What was chosen about the dataflow machine and where its clock stands; it outlives the panel, not the page. */
export interface DataflowState {
  readonly phase: Phase;
  /** 1 … MOST_PROCESSORS, or Infinity for as many as are of use. */
  readonly processors: number;
  readonly costs: CostModel;
  /** In units of cost from 0, or BEFORE. May lie beyond the end of a schedule that has become shorter. */
  readonly time: number;
  readonly running: boolean;
}

export const useDataflow = create<DataflowState>()(() => ({
  phase: 'both',
  processors: 2,
  costs: 'unit',
  time: 0,
  running: false,
}));
