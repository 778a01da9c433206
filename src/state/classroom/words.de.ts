import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  selectANodeOrA:
    'Einen Knoten oder eine Verbindung auswählen oder zu dem Schritt gehen, nach dem gefragt werden soll.',
  thereIsNoSuchNumber: 'An dieser Stelle gibt es keine solche Zahl.',
  anAssignmentHasQuestionsAt: (questions) => `Eine Aufgabe hat höchstens ${questions} Fragen.`,
  theseQuestionsHaveNoOther:
    'Zu diesen Fragen gibt es keine anderen Zahlen, nach denen zu fragen lohnte: Alle Studierenden erhalten die des Graphen.',
  theCommandThatMarks: 'Der Befehl zum Bewerten',
  thePageOfPackages: 'Die Seite der Pakete',
  savedAs: (saveFile) => `Gespeichert als ${saveFile}`,
  theLinkOfTheAssignment: 'Der Link der Aufgabe ist kopiert',
  theLinkIsCopiedWhoever: 'Der Link ist kopiert: Wer ihn öffnet, wird dies gefragt',
  thisQuestionCantBeAsked: 'Diese Frage lässt sich zu diesem Graphen nicht mehr stellen.',
  openTheAnswer: 'die Antwort öffnen',
  thisIsWhatAStudent:
    'Dies hat jemand abgegeben: unter „Bewerten“ einfügen, zusammen mit dem Link der Aufgabe.',
  openTheAssignment: 'die Aufgabe öffnen',
  whatYourCourseHasKept: 'Was der Kurs an Antworten aufbewahrt hat, lässt sich nicht lesen.',
  beginTheAssignment: 'die Aufgabe beginnen',
  handedInYourCourseHas: 'Abgegeben: Der Kurs hat die Antworten.',
  whatYouHandInIs: 'Die Abgabe ist kopiert: dort einfügen, wo die Lehrkraft darum bittet',
};
