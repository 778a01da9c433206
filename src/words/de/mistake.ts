import type * as english from '../en/mistake';

type Place = english.MistakePlace;

const flowOf = ({ mode }: Place) => (mode === 'reverse' ? 'Adjungierte' : 'Tangente');
const flowsOf = ({ mode }: Place) => (mode === 'reverse' ? 'Adjungierten' : 'Tangente');
const fromOf = ({ mode, statement, operand }: Place) => (mode === 'reverse' ? statement : operand);
const atWire = (place: Place) =>
  place.operand === place.statement
    ? `Auf ${place.statement} achten.`
    : `Auf die Verbindung von ${place.operand} zu ${place.statement} achten.`;
const atStatement = ({ statement }: Place) => `Auf ${statement} achten.`;

/** The same in German. */
export const mistakeTexts: typeof english.mistakeTexts = {
  overwritten: {
    title: 'Zugewiesen statt aufsummiert',
    sentence: ({ statement }) =>
      `Was bei ${statement} zuletzt ankommt, hat ersetzt, was schon da war; es war dazuzuzählen.`,
    where: atStatement,
    what: ({ statement }) => `Zu ${statement} führt mehr als ein Weg.`,
    how: () => 'Addieren, was auf jedem Weg ankommt; nur das Erste wird zugewiesen.',
  },
  'path forgotten': {
    title: 'Ein Weg vergessen',
    sentence: ({ statement, operand, mode }) =>
      mode === 'reverse'
        ? `${operand} wird mehr als einmal verwendet, und was von ${statement} zurückkommt, fehlt.`
        : `${statement} hängt auch von ${operand} ab, und dieser Teil fehlt.`,
    where: ({ statement, operand, mode }) =>
      `Auf ${mode === 'reverse' ? operand : statement} achten.`,
    what: ({ operand, statement, mode }) =>
      mode === 'reverse'
        ? `Die Verbindungen zählen, die von ${operand} ausgehen.`
        : `Die Verbindungen zählen, die bei ${statement} enden.`,
    how: () =>
      'Jede Verbindung bringt einen Teil; so viele Teile addieren, wie es Verbindungen gibt.',
  },
  accumulated: {
    title: 'Aufsummiert statt gesetzt',
    sentence: ({ statement }) =>
      `Bei ${statement} wurde etwas vom Schritt davor addiert; dies kommt als Erstes an und wird daher gesetzt.`,
    where: atStatement,
    what: ({ statement }) => `Bei ${statement} kommt nur ein Teil an.`,
    how: () => 'Mit einer neuen Zahl beginnen, wo noch nichts angekommen ist.',
  },
  averaged: {
    title: 'Mittel der Wege statt ihrer Summe',
    sentence: ({ statement }) =>
      `Bei ${statement} wurde das Mittel der Wege genommen, nicht ihre Summe.`,
    where: atStatement,
    what: ({ statement }) => `Zu ${statement} führt mehr als ein Weg.`,
    how: () => 'Teile, die zusammenkommen, werden addiert und nicht durch ihre Anzahl geteilt.',
  },
  'too early': {
    title: 'Eine Adjungierte verwendet, bevor alles angekommen war',
    sentence: ({ statement }) =>
      `Die Adjungierte von ${statement} wurde weitergegeben, bevor alles angekommen war, was zu ihr führt.`,
    where: atStatement,
    what: ({ statement }) => `${statement} wird an mehr als einer Stelle verwendet.`,
    how: ({ statement }) =>
      `Erst alles fertigrechnen, was ${statement} verwendet, addieren, und dann erst von dort weitergehen.`,
  },
  'wrong point': {
    title: 'Lokale Ableitung an der falschen Stelle',
    sentence: ({ primitive, statement }) =>
      `Die Ableitung von ${primitive} bei ${statement} wurde an einer anderen Stelle genommen als der, auf die ${primitive} angewandt wird.`,
    where: atWire,
    what: ({ operand, primitive }) =>
      `${primitive} wird auf ${operand} angewandt und auf nichts anderes.`,
    how: ({ operand, primitive }) =>
      `Die Ableitung von ${primitive} am Wert von ${operand} nehmen.`,
  },
  'function for derivative': {
    title: 'Die Funktion statt ihrer Ableitung',
    sentence: ({ primitive, statement }) =>
      `Bei ${statement} wurde der Wert von ${primitive} verwendet, wo die Ableitung hingehört.`,
    where: atWire,
    what: () => 'Einer der Faktoren ist keine Ableitung.',
    how: ({ primitive }) => `Erst ${primitive} ableiten, dann den Operanden einsetzen.`,
  },
  'no upstream': {
    title: 'Ohne das, was zurückfließt',
    sentence: (place) =>
      `Die lokale Ableitung bei ${place.statement} ist nicht mit der ${flowsOf(place)} von ${fromOf(place)} multipliziert.`,
    where: atWire,
    what: () => 'Die Kettenregel hat zwei Faktoren, und einer fehlt.',
    how: (place) =>
      `Die lokale Ableitung mit der ${flowsOf(place)} multiplizieren, die bei ${fromOf(place)} ankommt.`,
  },
  'no local': {
    title: 'Ohne die lokale Ableitung',
    sentence: (place) =>
      `Die ${flowOf(place)} von ${fromOf(place)} wurde unverändert weitergegeben, ohne die Ableitung von ${place.primitive}.`,
    where: atWire,
    what: () => 'Die Kettenregel hat zwei Faktoren, und einer fehlt.',
    how: ({ primitive, operand }) =>
      `Mit der Ableitung von ${primitive} nach ${operand} multiplizieren.`,
  },
  added: {
    title: 'Entlang der Kette addiert',
    sentence: (place) =>
      `Entlang der Verbindung bei ${place.statement} wurden die ${flowOf(place)} und die lokale Ableitung addiert statt multipliziert.`,
    where: atWire,
    what: () => 'Beide Faktoren sind da.',
    how: () => 'Entlang eines Weges multiplizieren; addieren nur, wo Wege zusammenkommen.',
  },
  'upside down': {
    title: 'Die Ableitung steht auf dem Kopf',
    sentence: ({ statement, operand }) =>
      `Die Ableitung von ${statement} nach ${operand} steht auf dem Kopf.`,
    where: atWire,
    what: () => 'Was wird wonach abgeleitet?',
    how: ({ statement, operand }) =>
      `Sich fragen, wie weit sich ${statement} bewegt, wenn ${operand} es tut.`,
  },
  'power rule': {
    title: 'Potenzregel halb angewandt',
    sentence: ({ statement }) =>
      `In der Ableitung der Potenz bei ${statement} fehlt entweder der Faktor davor oder der kleinere Exponent.`,
    where: atWire,
    what: () => 'Die Potenzregel tut zweierlei.',
    how: () => 'Der Exponent kommt nach vorn und ist danach um eins kleiner.',
  },
  'divisor not squared': {
    title: 'Divisor nicht quadriert',
    sentence: ({ statement }) =>
      `In der Ableitung des Quotienten bei ${statement} nach dem Divisor ist der Divisor nicht quadriert.`,
    where: atWire,
    what: ({ operand }) => `${operand} ist ein Divisor.`,
    how: ({ operand }) => `Den Quotienten als Potenz von ${operand} schreiben und diese ableiten.`,
  },
  swapped: {
    title: 'Operanden vertauscht',
    sentence: ({ primitive, statement }) =>
      `Die Operanden von ${primitive} bei ${statement} sind vertauscht.`,
    where: atStatement,
    what: ({ primitive }) => `Welcher Operand von ${primitive} ist welcher?`,
    how: ({ statement, operand }) =>
      statement === operand
        ? 'Es ausschreiben, mit den Operanden in der Reihenfolge der Verbindungen.'
        : `Den anderen Operanden festhalten und nur nach ${operand} ableiten.`,
  },
  sign: {
    title: 'Ein Vorzeichen verloren',
    sentence: ({ statement }) => `Bei ${statement} ist ein Minuszeichen verloren gegangen.`,
    where: atStatement,
    what: () => 'Der Betrag stimmt dort.',
    how: ({ primitive }) => `Steht in ${primitive} ein Minus, oder in der Ableitung davon?`,
  },
  degrees: {
    title: 'Grad statt Bogenmaß',
    sentence: ({ primitive, statement }) =>
      `${primitive} bei ${statement} wurde in Grad berechnet; Winkel sind im Bogenmaß.`,
    where: atStatement,
    what: () => 'Winkel sind hier im Bogenmaß.',
    how: () => 'Den Taschenrechner auf Bogenmaß stellen.',
  },
  'mean for sum': {
    title: 'Mittel und Summe verwechselt',
    sentence: ({ statement }) =>
      `Bei ${statement} wurde ein Mittel statt einer Summe genommen oder eine Summe statt eines Mittels.`,
    where: atStatement,
    what: () => 'Ein Faktor, die Anzahl der Zahlen, stimmt nicht.',
    how: ({ primitive }) => `Teilt ${primitive} durch die Anzahl?`,
  },
  'rounded early': {
    title: 'Zu früh gerundet',
    sentence: () => 'Der Weg stimmt, aber Zahlen dazwischen wurden zu stark gerundet.',
    where: () => 'Auf die Zahlen dazwischen achten.',
    what: () => 'Es ist fast richtig.',
    how: () => 'Bis zum Schluss alle Stellen behalten und einmal runden.',
  },
  'value for derivative': {
    title: 'Wert und Ableitung verwechselt',
    sentence: (place) =>
      `Dies ist eine andere Zahl von ${place.operand}: Sein Wert und seine ${flowOf(place)} sind zweierlei.`,
    where: atStatement,
    what: () => 'Jeder Knoten hat zwei Zahlen.',
    how: (place) => `Der Wert gehört zum Programm; die ${flowOf(place)} ist eine Ableitung.`,
  },
  'no seed': {
    title: 'Der Startwert fehlt',
    sentence: () => 'Der Durchgang wurde nicht mit dem gegebenen Startwert begonnen.',
    where: ({ mode }) =>
      `Darauf achten, wo der ${mode === 'reverse' ? 'Rückweg' : 'Durchgang'} beginnt.`,
    what: () => 'Die erste Zahl des Durchgangs ist gegeben.',
    how: ({ mode }) =>
      mode === 'reverse'
        ? 'Die Ableitung der Ausgabe nach sich selbst ist der Startwert; sie zuerst aufschreiben.'
        : 'Die Tangente der bewegten Eingabe ist der Startwert; sie zuerst aufschreiben.',
  },
  'gradient kept': {
    title: 'Gradient vom letzten Schritt behalten',
    sentence: ({ statement }) =>
      `Die Ableitung bei ${statement} wurde zu einer addiert, die vorher schon da war.`,
    where: atStatement,
    what: () => 'Sie ist zweimal gezählt.',
    how: () => 'Jeden Durchgang mit leeren Adjungierten beginnen.',
  },
  transposed: {
    title: 'Transponiert',
    sentence: ({ operand }) => `Die Matrix von ${operand} ist transponiert.`,
    where: atWire,
    what: () => 'Die Zahlen stimmen; ihre Plätze nicht.',
    how: ({ operand }) =>
      `Eine Ableitung hat die Form dessen, wozu sie gehört: die von ${operand}.`,
  },
  'axis not summed': {
    title: 'Über eine erweiterte Achse nicht summiert',
    sentence: ({ operand }) =>
      `${operand} wurde entlang einer Achse erweitert (Broadcasting), und was zurückkommt, wurde nicht über sie summiert.`,
    where: atWire,
    what: ({ operand }) => `Eine Zahl von ${operand} wird viele Male verwendet.`,
    how: ({ operand }) => `Summieren, bis es die Form von ${operand} hat.`,
  },
};
