import type { wording as english } from './student-words';

/** The same in German. */
export const wording: typeof english = {
  assignment: 'Aufgabe',
  whatMakesWorksheets: 'Was Arbeitsblätter macht',
  sheets: 'Blätter',
  worksheets: 'Arbeitsblätter',
  solutions: 'Lösungen',
  names: 'Namen oder Nummern, je Zeile eine',
  whatNamesAreFor:
    'Alle bekommen ein Blatt mit ihrem Namen und, wenn die Aufgabe eigene Zahlen hat, mit den Zahlen, die der Link unter demselben Namen gibt. Ohne Namen gibt es ein Blatt zum Kopieren.',
  tooMany: (most) => `Die ersten ${most} bekommen ein Blatt: Drucken Sie die anderen danach.`,
  noQuestionYet: 'Es gibt noch keine Frage: erst „Fragen“, dann „In die Aufgabe“.',
  sheetsAreMade: (ready, most) =>
    most === 1 ? 'Das Blatt wird gemacht.' : `Die Blätter werden gemacht: ${ready} von ${most}.`,
  pageOf: (page, of) => `Seite ${page} von ${of} ist geschrieben.`,
  cancel: 'Abbrechen',
  saveAsLatex: 'Als LaTeX speichern',
  whatWritesLatex: 'Was LaTeX schreibt',
  worksheetsOf: (title) => `${title} Arbeitsblätter`,
  solutionsOf: (title) => `${title} Lösungen`,
};
