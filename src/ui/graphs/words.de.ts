import { counted } from '../../words/de/grammar';
import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  whatOpensYourGraphs: 'Das Öffnen der eigenen Graphen',
  titleOfTheGraph: 'Titel des Graphen',
  untitled: 'Ohne Titel',
  renameTheGraph: 'den Graphen umbenennen',
  title: (title) => `Titel: ${title}`,
  backToMyWork: 'Zurück zu meiner Arbeit',
  keptInThisBrowser: 'In diesem Browser aufbewahrt',
  notKeptThisPageIs: 'Nicht aufbewahrt: Diese Seite steht im Rahmen einer anderen',
  openInAnotherTab: 'In einem anderen Tab offen',
  editItHere: 'Hier bearbeiten',
  notKept: 'Nicht aufbewahrt',
  saveToAFile: 'In Datei speichern',
  wengert: (title) => `${title} – Wengert`,
  unreadableGraphsLeft: (unreadable) =>
    `${counted(unreadable, 'hier gelassener Graph lässt', 'hier gelassene Graphen lassen')} sich nicht lesen.`,
  recover: 'Wiederherstellen',
};
