import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  findInGraphAndTrace: 'In Graph und Spur suchen',
  find: 'Suchen',
  v3Sin: 'v3, sin, *, -0.284',
  looking: 'Wird gesucht …',
  previousMatch: 'Voriger Treffer',
  nextMatch: 'Nächster Treffer',
  goToThisNode: 'Zu diesem Knoten gehen',
  closeFind: 'Suche schließen',
  of: (at, count) => `${at} von ${count}`,
  furtherOn: (ahead) => `${ahead} weiter hinten`,
  nothingFound: 'Nichts gefunden',
  fold: (name) => `Block ${name}`,
  adjointAtStep: (step) => `Adjungierte bei Schritt ${step}`,
  nothingYet: (count) => `Noch nichts; ${count}`,
};
