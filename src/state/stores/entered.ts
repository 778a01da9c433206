import { create } from 'zustand';
import type { FoldId } from '../../core/graph/graph';

/** The fold that a person has gone into; null while it is the whole graph. */
export const useEntered = create<{ readonly fold: FoldId | null }>()(() => ({ fold: null }));
