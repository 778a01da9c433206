import { wholeNumber } from '../../words/de/grammar';
import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  fileIsTooLarge: (name, size, beside) =>
    `${name} hat ${wholeNumber(size)} Byte; neben einem Programm werden höchstens ${wholeNumber(beside)} aufbewahrt.`,
  takeAPartOfThe:
    'Einen Teil der Daten nehmen: Die ersten Zeilen genügen, um zu sehen, was geschieht.',
  open: (name) => `„${name}“ öffnen`,
  add: (names) => `${names} hinzufügen`,
  besideTheProgramNow: (names) => `Jetzt neben dem Programm: ${names}.`,
  remove: (name) => `${name} entfernen`,
  edit: (name) => `${name} bearbeiten`,
  begin: (name) => `${name} beginnen`,
  kB: (round) => `${round} kB`,
  thisProgramWouldHaveCharacters: (length, source) =>
    `Dieses Programm hätte ${wholeNumber(length)} Zeichen; höchstens ${wholeNumber(source)} lassen sich aufbewahren und ausführen, daher blieb es, wie es war.`,
  leaveOutDataThatIs: 'Daten weglassen, die in das Programm geschrieben sind.',
  editTheProgram: 'das Programm bearbeiten',
  thatIsMoreThanA:
    'Das ist mehr, als ein Graph fassen kann, oder die Ausführung ist nicht mehr da.',
  runTheProgramAgainWith:
    'Das Programm noch einmal ausführen, mit weniger Schritten oder kleineren Daten.',
  theProgramRanForMore:
    'Das Programm lief länger als 5 Minuten, mehr darf es nicht, und wurde angehalten. Es weniger Schritte oder kleinere Daten nehmen lassen.',
  itsFunctionsWereTooDeep:
    'Seine Funktionen waren zu tief ineinander: die Werte in einer Schleife durchgehen, mit einer Liste derer, die noch zu besuchen sind.',
  itMayHaveTakenMore:
    'Es hat vielleicht mehr Speicher gebraucht, als da ist: Daten oder Modell verkleinern oder in Teilen nehmen.',
  pythonCameToItsEnd: (mend, why) =>
    `Python endete mit dem Programm und beginnt mit der nächsten Ausführung neu. ${mend} (${why})`,
  runTheProgram: 'das Programm ausführen',
  program: 'Programm',
  transformTheProgram: 'das Programm umformen',
};
