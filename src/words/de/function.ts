import type * as english from '../en/function';
import { counted, listed, plural, wholeNumber } from './grammar';

/** The same in German. */
export const functionWords: typeof english.functionWords = {
  'values of an own function': ({ name, given, taken }) => ({
    message: `${name} nimmt ${counted(taken, 'Wert', 'Werte')}, ${given === 0 ? 'gegeben ist keiner' : `gegeben ${plural(given, 'ist', 'sind')} ${given}`}`,
    mend: 'Für jeden Parameter einen Wert schreiben, durch Kommas getrennt.',
  }),
  'function as value': ({ name }) => ({
    message: `${name} ist eine Funktion, kein Wert`,
    mend: `Schreiben: ${name}(…) mit einem Wert für jeden Parameter.`,
  }),
  'no parameter': ({ name, of, known }) => ({
    message: `${of} verwendet ${name}, und das ist keiner seiner Parameter`,
    mend: `Schreiben: ${of}(${[...known, name].join(', ')}) = …, und es bei jeder Verwendung angeben.`,
  }),
  'unused parameter': ({ name, of }) => ({
    message: `${of} verwendet seinen Parameter ${name} nicht`,
    mend: 'Ihn verwenden, oder aus den Klammern nehmen.',
  }),
  'nothing computed': ({ name }) => ({
    message: `${name} berechnet nichts`,
    mend: `Schreiben, was mit den Parametern geschieht, etwa ${name}(x) = x sin(x).`,
  }),
  'function of itself': ({ round }) => ({
    message: `${round[0]} ist durch sich selbst definiert${round.length > 2 ? `: ${round.join(' → ')}` : ''}`,
    mend: 'In einem Graphen gibt es keine Rekursion: durch andere Funktionen definieren.',
  }),
  'no adjoint of a parameter': ({ of, adjoints }) => ({
    message: `Hinter „with“ steht, was zu jedem Parameter von ${of} zurückfließt`,
    mend: `Schreiben: ${adjoints.map((adjoint) => `${adjoint} = …`).join(', ')}.`,
  }),
  'adjoint left out': ({ name, adjoint }) => ({
    message: `Was zu ${name} zurückfließt, ist ausgelassen`,
    mend: `Auch ${adjoint} = … schreiben; 0 für nichts.`,
  }),
  'derivative of a value': ({ name }) => ({
    message: `Nichts ruft ${name} auf; damit ist es ein Wert, und den leitet AD ab`,
    mend: `Es aufrufen, etwa y = ${name}(…), oder „with“ samt dem, was dahinter steht, entfernen.`,
  }),
  'no single derivative': () => ({
    message: 'Erwartet wird ein Ausdruck',
    mend: 'Schreiben, was zu diesem Parameter zurückfließt, etwa v̄*cos(x); 0 für nichts.',
  }),
  'derivative too long': ({ most }) => ({
    message: `Eine Ableitung von Hand hat höchstens ${wholeNumber(most)} Zeichen`,
    mend: 'Sie mit dem Ergebnis v schreiben, wo das hilft.',
  }),
  'array in a derivative': () => ({
    message: 'In einer Ableitung von Hand stehen keine ausgeschriebenen Felder',
    mend: 'Sie mit Zahlen, den Parametern, v und v̄ schreiben.',
  }),
  'stranger in a derivative': ({ name, known }) => ({
    message: `${name} ist hier nicht bekannt`,
    mend: `Eine Ableitung von Hand besteht aus ${listed(known)}.`,
  }),
  'too many nodes': ({ most }) => ({
    message: `Damit hat der Graph mehr als ${wholeNumber(most)} Knoten`,
    mend: 'Es seltener verwenden.',
  }),
};
