import { create } from 'zustand';

/** Whether the life of the tape is shown on the graph. */
export const useTapeMarks = create<{ readonly shown: boolean }>()(() => ({ shown: false }));
