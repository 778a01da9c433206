import { create } from 'zustand';
import type { Figure } from '../../python/runtime/figure';

/** The figures that the last run drew, each with how much had been printed before it. */
export interface Figures {
  readonly figures: readonly { readonly at: number; readonly figure: Figure }[];
}

export const useFigures = create<Figures>()(() => ({ figures: [] }));
