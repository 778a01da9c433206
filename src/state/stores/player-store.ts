import { create } from 'zustand';

/** Fire one statement at a time, or all that is fireable together. */
export type Granularity = 'statement' | 'wave';

export interface PlayerState {
  /** How many steps of the trace have been taken: 0 is before the first, trace.steps.length is the end. */
  readonly step: number;
  readonly playing: boolean;
  /** Steps per second. */
  readonly speed: number;
  readonly granularity: Granularity;
}

/** The cursor into the trace of the current document. */
export const usePlayer = create<PlayerState>()(() => ({
  step: 0,
  playing: false,
  speed: 1,
  granularity: 'statement',
}));
