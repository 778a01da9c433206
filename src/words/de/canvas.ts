import type * as english from '../en/canvas';

/** The same in German. */
export const canvasTexts: typeof english.canvasTexts = {
  noWire: 'Keine Verbindung gelegt',
  wiringFrom: (name) =>
    `Wohin soll ${name} führen? Einen Anschluss drücken, oder zu einem Knoten gehen und Enter drücken; Escape legt keine Verbindung`,
  wiringInto: (port) =>
    `Was soll ${port} speisen? Einen Ausgang drücken, oder zu einem Knoten gehen und Enter drücken; Escape legt keine Verbindung`,
  takesNothing: (name) => `In ${name} kann nichts führen`,
};
