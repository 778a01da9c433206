import { create } from 'zustand';
import type { CostModel } from './costs';

/** Which firings are shown: of values, of adjoints with all values there, or of both. */
export type Phase = 'primal' | 'adjoint' | 'both';

/** Up to here every number of processors can be chosen. */
export const FEW_PROCESSORS = 16;

/** The numbers of processors that can be chosen; the last is as many as are of use. */
export const PROCESSORS: readonly number[] = [
  ...Array.from({ length: FEW_PROCESSORS }, (_, k) => k + 1),
  ...[20, 24, 32, 48, 64],
  Number.POSITIVE_INFINITY,
];

/** A time before anything fires. */
export const BEFORE = -1;

/** What was chosen about the dataflow machine and where its clock stands; it outlives the panel, not the page. */
export interface DataflowState {
  readonly phase: Phase;
  /** One of PROCESSORS. */
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
