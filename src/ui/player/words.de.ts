import { wholeNumber } from '../../words/de/grammar';
import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  start: 'Start',
  primal: 'Primal →',
  adjoint: 'Adjungiert ←',
  forward: 'Vorwärts',
  passOf: (now, count) => `Durchlauf ${wholeNumber(now)} von ${wholeNumber(count)}`,
  whatCountsWhatIsKept: 'Die Zählung des Aufbewahrten',
  stepS: (value, speed) => `${value} ${speed > 1 ? 'Schritte' : 'Schritt'}/s`,
  statement: 'Anweisung',
  statementOneAtATime: 'Anweisung: eine nach der anderen',
  wave: 'Welle',
  waveAllThatIsFireable: 'Welle: alles zugleich, was feuern kann',
  machine: 'Maschine',
  machineAllThatFiresAt: 'Maschine: alles, was im Datenfluss zur selben Zeit feuert',
  line: 'Zeile',
  lineWhatALineOf: 'Zeile: was eine Zeile des Programms bei ihrer Ausführung getan hat',
  reverse: 'Rückwärts',
  moreOfThePlayer: 'Mehr zur Wiedergabe',
  mode: 'Modus',
  stepBy: 'Schrittweise nach',
  speed: 'Tempo',
  pause: 'Pause',
  play: 'Abspielen',
  step: 'Schritt',
  of: (step, last, sentence) => `${step} von ${last}. ${sentence}`,
  whatSaysEachStepIn: 'Die Beschreibung der Schritte in Worten',
  whatMakesTones: 'Die Tonausgabe',
};
