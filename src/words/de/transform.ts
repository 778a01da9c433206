import type * as english from '../en/transform';
import { listed } from './grammar';
import { quoted } from './quoted';

/** The same in German. */
export const transformWords: typeof english.transformWords = {
  'no python': () => ({
    message: 'Dies ist kein Python',
    mend: 'Es ausführen, um zu lesen, was Python dazu sagt.',
  }),
  'python too deep': ({ most }) =>
    `Hier ist das Programm mehr als ${most} Ebenen tief geschachtelt`,
  'no function': () => ({
    message:
      'Die Quelltexttransformation liest eine Funktion, und das Programm definiert keine, die etwas zurückgibt',
    mend: 'Was abgeleitet werden soll, in eine Funktion schreiben: def f(x): return …',
  }),
  'no such function': ({ name }) => `Eine Funktion ${quoted(name)} gibt es nicht`,
  'no parameters': ({ name }) =>
    `${quoted(name)} hat keine Parameter, nach denen sich ableiten ließe`,
  'returns nothing': ({ name }) => `${quoted(name)} gibt keine Zahl zurück`,
  'statement of running': ({ word }) =>
    `Was ${quoted(word)} bewirkt, ist erst bekannt, wenn das Programm läuft`,
  'decided by a value': ({ what }) =>
    `${what} hängt von einem berechneten Wert ab und ist daher erst bekannt, wenn das Programm läuft`,
  'truth of an array': () => 'Ein Feld ist weder wahr noch falsch',
  'name not known': ({ name }) => `${quoted(name)} ist hier nicht bekannt`,
  'no value in a branch': ({ name }) =>
    `${quoted(name)} hat keinen Wert, den ihm beide Zweige des „if“ geben`,
  'returns in a branch': () => 'Ein Zweig gibt einen Wert zurück, der andere nicht',
  'branches differ': () =>
    'Zwischen dem, was die Zweige zurückgeben, lässt sich nicht Zahl für Zahl wählen',
  'changed in a branch': () =>
    'Eine Liste wird in einem Zweig geändert, über den ein Wert entscheidet; wie sie aussieht, ist daher erst bekannt, wenn das Programm läuft',
  'too many steps': ({ most }) => `Ausgerollt braucht die Funktion mehr als ${most} Schritte`,
  'calls too deep': ({ name }) =>
    `${quoted(name)} ruft sich immer wieder selbst auf, und keine Konstante beendet das`,
  'no constant': ({ what }) => `${what} muss hier eine Konstante sein`,
  'no number': ({ what }) => `Gebraucht wird eine Zahl, und dies ist: ${what}`,
  'no items': ({ what }) =>
    `Dies wird Eintrag für Eintrag durchgegangen, und bekannt sind hier keine: ${what}`,
  'other number of values': ({ names, values }) => `${names} Namen stehen für ${values} Werte`,
  'no such item': () => 'Einen Eintrag mit diesem Index gibt es nicht',
  'set in place': () =>
    'Ein Teil eines Feldes wird an Ort und Stelle gesetzt; dem folgt die Quelltexttransformation hier nicht',
  'missing argument': ({ name, parameter }) =>
    `${quoted(name)} wird ohne ${quoted(parameter)} aufgerufen`,
  'argument too many': ({ name }) =>
    `${quoted(name)} wird mit einem Argument aufgerufen, das es nicht nimmt`,
  'call not read': ({ called, why }) =>
    `Der Aufruf von ${quoted(called)} lässt sich nicht lesen: ${why}`,
  'divided by zero': () => 'Python endet hier mit einem ZeroDivisionError',
  'no operation': ({ operator, kinds }) =>
    `${quoted(operator)} zwischen ${listed(kinds)} ist nicht bekannt`,
};

/** The same in German. */
export const transformedTexts: typeof english.transformedTexts = {
  way: 'Wohin es hier weitergeht,',
  distance: (called) => `Wie weit ${called} reicht,`,
  numberIn: (called) => `Die Zahl in ${called}`,
  given: (called) => `Was ${called} bekommt,`,
  turnsOfLoop: 'Wie oft die Schleife durchlaufen wird,',
  turnsOfWhile: 'Wie oft „while“ durchlaufen wird,',
  turns: 'Wie oft dies geschieht,',
  lengthOfSlice: 'Wie lang der Ausschnitt ist,',
  endOfSlice: 'Das Ende eines Ausschnitts',
  item: 'Welcher Eintrag dies ist,',
  notCalled: (value) => `${value} ist nicht aufrufbar`,
  notGiven: (value) => `${value} lässt sich nicht übergeben`,
  aNumber: 'eine Zahl',
  aTruthValue: 'ein Wahrheitswert',
  aText: 'ein Text',
  anArray: 'ein Feld',
  aComputedValue: 'ein berechneter Wert',
  aList: 'eine Liste',
  aTuple: 'ein Tupel',
  aFunction: 'eine Funktion',
  aSlice: 'ein Ausschnitt',
  somethingUnknown: 'etwas Unbekanntes',
};
