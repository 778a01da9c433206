import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  whatReadsAndWritesLinks: 'Das Lesen und Schreiben von Links',
  theLessonsOfTheCourse: 'Die Lektionen des Kurses',
  whatTurnsThePagesOf: 'Das Blättern in Lektionen',
  whatOpensAssignments: 'Das Öffnen von Aufgaben',
  openTheLink: 'den Link öffnen',
  whatYouHadIsStill: 'Was vorher da war, ist noch da.',
  whatReadsExamples: 'Das Lesen der Beispiele',
  open: (title) => `${title} öffnen`,
  theWorkYouLeftHere: 'Die hier gelassene Arbeit lässt sich nicht lesen.',
  wengertStartsAnewBesideIt: (why) =>
    `Wengert beginnt daneben neu und bewahrt sie auf, wie sie ist. (${why})`,
  whatThisBrowserKeepsFor:
    'Was dieser Browser für Wengert aufbewahrt, lässt sich gerade nicht lesen.',
  itStaysAsItIs: (why) => `Es bleibt, wie es ist, und Neues wird daneben aufbewahrt. (${why})`,
  tryAgain: 'Noch einmal versuchen',
  couldNotBeLoadedSo: (name) =>
    `${name} konnte nicht geladen werden, daher ist die Oberfläche englisch.`,
  reloadThePageWhenYou: 'Die Seite neu laden, sobald wieder eine Verbindung besteht.',
  reload: 'Neu laden',
  aNewVersionOfWengert: 'Eine neue Version von Wengert ist da. Die Arbeit bleibt.',
  whatKeepsYourWork: 'Das Aufbewahren der Arbeit',
  yourWorkCantBeSaved: 'Die Arbeit lässt sich in diesem Browser nicht speichern.',
  whatSavesItCouldNot: (error) =>
    `Was sie speichert, konnte nicht geladen werden; die Seite neu laden, sobald wieder eine Verbindung besteht. (${error})`,
};
