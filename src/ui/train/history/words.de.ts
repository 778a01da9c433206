import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  layersOverTime: 'Schichten im Lauf der Zeit',
  about:
    'Jedes Bild geht vom Anfang des Laufes bis jetzt: je dunkler, desto mehr Zahlen der Schicht liegen dort. Adjungierte stehen nach ihrer Größe, mit jedem Schritt eine Zehnerpotenz.',
  show: 'Schichten im Lauf der Zeit zeigen',
  theLayers: 'die Schichten im Lauf der Zeit',
  looking: (percent) => `Der Lauf wird durchgesehen, ${percent} %…`,
  whilePaused: 'Der Lauf wird durchgesehen, wenn das Training ruht.',
  parameter: (name) => name,
  adjoint: (name) => `Adjungierte von ${name}`,
  activation: (name) => `${name}, was sie ausgibt`,
  summary: (title, from, to, first, last) =>
    `${title}: Die Wurzel des mittleren Quadrats geht von ${first} in ${from} auf ${last} in ${to}.`,
  epoch: (epoch) => `Epoche ${epoch}`,
  cell: (epoch, low, high, share) => `Epoche ${epoch}, von ${low} bis ${high}: ${share} der Zahlen`,
  cellsOf: (title) => `${title}, Zeit für Zeit`,
  point: 'Zeigen Sie darauf, oder bewegen Sie sich mit den Pfeiltasten, um es zu lesen.',
  vanishing: (name, beside, epoch) =>
    `Die Adjungierten von ${name} verschwinden: Seit Epoche ${epoch} sind sie kleiner als ein Tausendstel derer von ${beside}, sodass ${name} kaum lernt. relu statt sigmoid, Schichtnormalisierung oder weniger Schichten lassen mehr durch.`,
  exploding: (name, size, epoch) =>
    `Die Adjungierten von ${name} explodieren: Seit Epoche ${epoch} sind sie über tausend, jetzt ${size} im quadratischen Mittel. Den Gradienten zu kürzen oder eine kleinere Rate hält sie.`,
  dead: (name, share) =>
    `${share} von dem, was ${name} ausgibt, ist 0: Dort kommt keine Adjungierte durch. Eine kleinere Rate oder leaky relu hält mehr am Leben.`,
  saturated: (name, share, epoch) =>
    `${share} von dem, was ${name} ausgibt, liegt seit Epoche ${epoch} an den Enden des Bereichs: Dort ist es flach, sodass Adjungierte auf dem Weg schrumpfen. Kleinere Gewichte zu Beginn oder normalisierte Daten halten es in der Mitte.`,
  nothingOdd:
    'Nichts verschwindet oder explodiert: Die Adjungierten aller Schichten liegen innerhalb eines Tausendstels voneinander.',
};
