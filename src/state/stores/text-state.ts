import { create } from 'zustand';

/** Whether the text in the expression bar says something else than the graph, and so all that is shown of it. */
export const useTextState = create<{ readonly outdated: boolean }>()(() => ({ outdated: false }));
