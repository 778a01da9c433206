import type { wording as english } from './late-words';

/** The same in German. */
export const wording: typeof english = {
  nodes: (count) => `${count} Knoten`,
  focus: 'Fokus',
  pathsFromToTheOutputs: (what) => `Wege von ${what} zu den Ausgaben`,
  pathsFromTheInputsTo: (what) => `Wege von den Eingaben zu ${what}`,
  leaveFocus: 'Fokus verlassen',
  whatFolds: 'Das Zusammenklappen',
  enter: (name) => `${name} betreten`,
  close: (name) => `${name} schließen`,
  folds: 'Blöcke',
  wholeGraph: 'Ganzer Graph',
};
