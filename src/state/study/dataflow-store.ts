import { create } from 'zustand';
import type { CostModel } from '../../study/dataflow/costs';
import type { Phase } from '../../study/dataflow/options';
import type { FiringOrder } from '../player/firing-order';

/** What was chosen about the dataflow machine; it outlives the panel, not the page. */
export interface DataflowState {
  readonly phase: Phase;
  /** One of PROCESSORS. */
  readonly processors: number;
  readonly costs: CostModel;
  /** The order in which the machine that is shown takes the steps of what is played; null while none is. */
  readonly order: FiringOrder | null;
}

export const useDataflow = create<DataflowState>()(() => ({
  phase: 'both',
  processors: 2,
  costs: 'unit',
  order: null,
}));
