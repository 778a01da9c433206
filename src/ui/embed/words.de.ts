import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  rowsOfTheTraceFrom: 'Zeilen der Spur, ab 640 × 400',
  whatEachStepDoesIn: 'Was jeder Schritt tut, in Worten',
  inputs: 'Eingaben',
  playsOnceInSight: 'Spielt von selbst, sobald sichtbar',
  lockedOnlyTheStepCan: 'Gesperrt: Nur der Schritt lässt sich ändern',
  thisStep: 'Dieser Schritt',
  start: 'Anfang',
  end: 'Ende',
  language: 'Sprache',
  frame: 'Rahmen',
  element: 'Element',
  asThePage: 'Wie die Seite',
  light: 'Hell',
  dark: 'Dunkel',
  computationGraph: 'Berechnungsgraph',
  htmlCopied: 'HTML kopiert.',
  embed: 'Einbetten',
  opensAt: 'Öffnet bei',
  colours: 'Farben',
  width: 'Breite',
  height: 'Höhe',
  as: 'Als',
  thisLeadsToThisComputer:
    'Dies führt nur zu diesem Computer: Andere können es nicht öffnen. Angeben, wo Wengert im Web liegt, dann führen Links, Codes und Rahmen dorthin.',
  html: 'HTML',
  copyHTML: 'HTML kopieren',
  set: (name) => `${name} setzen`,
  openInWengert: 'In Wengert öffnen',
  preview: 'Vorschau',
};
