import { create } from 'zustand';
import type { CostModel } from '../../study/dataflow/costs';
import type { Phase } from '../../study/dataflow/options';

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
