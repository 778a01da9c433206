import type { wording as english } from './late-words';

/** The same in German. */
export const wording: typeof english = {
  whatReadsAndWritesLinks: 'Das Lesen und Schreiben von Links',
  whatReadsYourWork: 'Das Lesen der eigenen Arbeit',
  saveToAFile: 'In Datei speichern',
  yourWorkCantBeSaved: 'Die Arbeit lässt sich in diesem Browser nicht speichern.',
  saveItToAFile: (message) =>
    `In eine Datei speichern oder als Link teilen, um sie zu behalten. (${message})`,
  whatYouDoIsKept: 'Änderungen werden in diesem Browser wieder aufbewahrt.',
  theBrowserHasEmptiedIts:
    'Der Browser hat seinen Speicher geleert; andere darin aufbewahrte Graphen sind verloren.',
  theOneThatIsShown: 'Der gezeigte wird wieder aufbewahrt.',
  allAreGone: 'die darin aufbewahrten Graphen sind verloren',
  someAreGone: 'einige der darin aufbewahrten Graphen sind verloren',
  allButTheLastAreGone: 'die darin aufbewahrten Graphen sind bis auf den letzten verloren',
  someMayBeGone: 'einige der darin aufbewahrten Graphen könnten verloren sein',
  storageWasDamaged: (gone) =>
    `Der Speicher dieses Browsers wurde beschädigt oder geleert, und ${gone}.`,
  theLastOneIsHere:
    'Der letzte ist aus einer Sicherungskopie hier, und Änderungen werden wieder aufbewahrt.',
  whatYouDoFromNow: 'Änderungen werden von jetzt an wieder aufbewahrt.',
  thisGraphIsOpenIn:
    'Dieser Graph ist in einem anderen Tab offen. Änderungen hier betreffen eine Kopie.',
  editItHere: 'Hier bearbeiten',
  thisGraphIsEditedIn:
    'Dieser Graph wird jetzt in einem anderen Tab bearbeitet. Änderungen hier betreffen eine Kopie.',
  storageDoesNotAnswer:
    'Der Speicher dieses Browsers antwortet nicht, Änderungen werden also noch nicht aufbewahrt.',
  wengertGoesOnTrying: 'Wengert versucht es weiter.',
  whatYouChangedLastCant: 'Die letzte Änderung lässt sich nicht lesen.',
  whatCameBeforeItIs: 'Was davor kam, ist hier.',
  someOfWhatUndoWent: 'Einiges von dem, was rückgängig gemacht wurde, lässt sich nicht mehr lesen.',
  storageAnswersWithTheGraphs:
    'Der Speicher dieses Browsers antwortet wieder: Änderungen werden aufbewahrt, ebenso was hier gelassen wurde.',
  storageAnswersAgain:
    'Der Speicher dieses Browsers antwortet wieder: Änderungen werden aufbewahrt.',
  openWhatILeft: 'Frühere Arbeit öffnen',
};
