import { create } from 'zustand';

/**
 * What is pointed at. It stands apart from the session, since it changes with every move of the pointer
 * and nothing follows from it.
 */
export interface PointedState {
  /** Steps of the trace under the pointer or the focus, in the table or on the canvas. */
  readonly steps: readonly number[];
}

export const usePointed = create<PointedState>()(() => ({ steps: [] }));
