import { counted } from '../../../words/de/grammar';
import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  lossSurface: 'Verlustfläche',
  about:
    'Der Verlust über zwei Richtungen, alle anderen Parameter wie sie sind, mit dem Weg, den das Training nahm. Weiter innen ist tiefer: Der Gradientenabstieg geht quer zu den Linien.',
  draw: 'Die Verlustfläche zeichnen',
  theLossSurface: 'die Verlustfläche',
  newtonsMethod: 'Newton-Verfahren',
  directions: 'Richtungen',
  twoParameters: 'zwei Parameter',
  random: 'zwei zufällige',
  alongPath: 'die des Weges',
  across: 'Waagrecht',
  up: 'Senkrecht',
  element: (name) => `Element ${name}`,
  seed: 'Startwert der Richtungen',
  newtonBeside: 'Newton-Verfahren vom selben Start',
  trainFirst:
    'Es gibt noch keinen Weg, dessen Richtungen zu nehmen wären: Drücken Sie zuerst Trainieren.',
  computing: (percent) => `Wird berechnet, ${percent} %…`,
  lossOver: (x, y) => `Verlust über ${x} und ${y}`,
  firstDirection: 'Richtung 1',
  secondDirection: 'Richtung 2',
  at: (x, a, y, b, loss) => `${x} = ${a}, ${y} = ${b}: Verlust ${loss}`,
  notFinite: 'nicht endlich',
  point: 'Zeigen Sie auf die Fläche, oder bewegen Sie sich mit den Pfeiltasten, um sie zu lesen.',
  explorer: 'Die Verlustfläche, Stelle für Stelle',
  summary: (x, y, low, high, where) =>
    `Der Verlust über ${x} und ${y} reicht von ${low}, ${where}, bis ${high}.`,
  lowestHere: 'nahe den jetzigen Parametern',
  lowestAt: (x, a, y, b) => `wo ${x} gleich ${a} und ${y} gleich ${b} ist`,
  path: (updates, from, to) =>
    `Der Weg von ${counted(updates, 'Schritt', 'Schritten')} führt von einem Verlust von ${from} auf ${to}.`,
  newton: (steps, to) =>
    `Das Newton-Verfahren braucht ${counted(steps, 'Schritt', 'Schritte')}, auf einen Verlust von ${to}.`,
  newtonFlat: 'Dort ist der Gradient 0.',
  newtonSingular: 'Dort ist die Hesse-Matrix singulär, sodass es keinen nächsten Schritt gibt.',
  newtonInfinite: 'Dort ist der Verlust nicht mehr endlich.',
  newtonLong: 'Es ist noch an kein Ende gekommen.',
  newtonRises: (count) =>
    `${counted(count, 'Schritt führte', 'Schritte führten')} aufwärts: Die Schale, die an einer Stelle ins Tal passt, ist an einer anderen falsch.`,
  newtonBends: (count) =>
    `An ${counted(count, 'Stelle', 'Stellen')} bog sich der Verlust in einer Richtung nach unten, sodass der Schritt zu einem Sattel oder Maximum seines Modells führte statt zu einem Minimum.`,
  newtonMany: (most) =>
    `Das Newton-Verfahren wird für höchstens ${most} Parameter gezeigt, denn seine Matrix hat deren Quadrat.`,
  share: (percent) =>
    `In der Ebene liegen ${percent} davon, wie weit der Weg streut; der Weg ist dort gezeichnet, wo er ihr am nächsten kommt.`,
  projected: 'Der Weg ist dort gezeichnet, wo er der Ebene am nächsten kommt.',
  filters:
    'Jede Richtung ist für jedes Neuron und jeden Filter so lang wie dessen Gewichte (Li und andere, 2018), sodass sich die Flächen verschiedener Netze vergleichen lassen. Entlang gezogener Richtungen streut ein Weg kaum.',
  someRows: (some, all) =>
    `Der Verlust ist der über ${some} der ${counted(all, 'Zeile', 'Zeilen')}.`,
  start: 'Start',
  now: 'jetzt',
  training: 'Training',
  changed:
    'Die Fläche wurde für andere Parameter gezeichnet: Sie wird neu gezeichnet, wenn das Training ruht.',
};
