import { create } from 'zustand';
import type { MemoryOf } from '../../study/cost/memories';

/** What was chosen about cost and memory; it outlives the panel, not the page. */
export interface CostState {
  /** Null for that of the mode that is played. */
  readonly memory: MemoryOf | null;
  /** What is cut into segments: this graph or a chain. Null for the graph where it is long enough. */
  readonly cut: 'graph' | 'chain' | null;
  /** Statements of the chain. */
  readonly length: number;
  /** A checkpoint every so many statements; null for what takes least memory. */
  readonly every: number | null;
  /** How often the two implementations are run against each other. */
  readonly runs: number;
}

export const useCost = create<CostState>()(() => ({
  memory: null,
  cut: null,
  length: 64,
  every: null,
  runs: 1000,
}));
