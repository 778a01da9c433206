import { counted, wholeNumber } from '../../../words/de/grammar';
import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  andMore: (all) => `und ${all} weitere`,
  gradient: 'Gradient',
  jacobian: 'Jacobi-Matrix',
  passesCounted: (count) => counted(count, 'Durchlauf', 'Durchläufe'),
  afterOf: (what, done, total) => `${what} nach ${done} von ${total}:`,
  onePassPer: (what, total, perInput) =>
    `${what} aus ${total}, einer je ${perInput ? 'Eingabe' : 'Element der Eingaben'}:`,
  notComputedYet: 'noch nicht berechnet',
  openLarge: (name) => `${name} groß öffnen`,
  passesOf: (done, passes) => `${done} von ${counted(passes, 'Durchlauf', 'Durchläufen')}`,
  ofComputed: (done, passes) => `${done} von ${passes} berechnet`,
  elementsOf: (elements, first, last, count, called) =>
    `${elements > 1 ? `${wholeNumber(first)} bis ` : ''}${wholeNumber(last)} von ${wholeNumber(count)}: ${called}`,
  namedOf: (at, count, called) => `${at} von ${count}: ${called}`,
  pass: 'Durchlauf',
  anotherDirection: 'eine andere Richtung',
  number: 'Nummer',
  numberOfThePass: 'Nummer des Durchlaufs',
  passes: 'Durchläufe',
  allPassesButThisOne: 'Alle Durchläufe außer diesem sind bis zum Ende abgespielt.',
  nextPass: 'Nächster Durchlauf',
  tangentOf: (name) => `Tangente von ${name}`,
  setTheTangentOf: (name) => `die Tangente von ${name} setzen`,
  tangent: (node) => `Tangente ${node}`,
  andMoreInputs: (count) => `und ${count} weitere Eingaben`,
};
