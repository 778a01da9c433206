import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  withGradescope:
    'Die ZIP-Datei als Autograder einer Programmieraufgabe hochladen. Studierende laden eine Textdatei mit dem Link hoch, den „Abgeben“ liefert.',
  withPrairieLearn:
    'Den Ordner der ZIP-Datei in einem Kurs unter questions ablegen. Studierende fügen den Link ein, den „Abgeben“ liefert.',
  withJsInput:
    'Die Seite unter „Files“ hochladen und problem.xml in eine leere Aufgabe („Blank Advanced Problem“) einfügen.',
  withQti:
    'Die ZIP-Datei in eine Fragensammlung importieren. Sie enthält die Fragen nach Zahlen, bei Feldern ein Antwortfeld je Element, mit den Zahlen des Graphen, und kennt keine Fehlerbilder.',
  withScorm12: 'Moodle, Canvas, Blackboard, ILIAS: die ZIP-Datei als SCORM-Paket hinzufügen.',
  withScorm2004:
    'Wie SCORM 1.2, wo die Plattform die neuere Fassung kann; längere Antworten bleiben erhalten.',
  theGrader: 'vom Bewertungsprogramm, aus den Antworten',
  theBrowser: 'vom Browser der Studierenden',
  thePlatform: 'von der Plattform',
};
