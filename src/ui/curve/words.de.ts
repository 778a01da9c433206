import { counted, listed, plural } from '../../words/de/grammar';
import type { wording as english } from './words';

const pictures = { curve: 'Kurve', map: 'Karte' };

/** The same in German. */
export const wording: typeof english = {
  curve: 'Kurve',
  curveOverOneInput: 'Kurve über einer Eingabe',
  map: 'Karte',
  mapOverTwoInputs: 'Karte über zwei Eingaben',
  curveOf: 'Kurve von',
  chooseTheOutput: 'die Ausgabe wählen',
  drawnAs: 'Gezeichnet als',
  whichNumberOf: (name) => `Welche Zahl von ${name}`,
  sumOf: (name) => `Summe von ${name}`,
  elementOf: (name) => `Element von ${name}`,
  overInline: 'über',
  and: 'und',
  theCurveInline: 'die Kurve',
  outputOverInput: (name, name2) => `${name} über ${name2}`,
  theCurve: 'Die Kurve',
  theCurveIsBeingComputed: 'Die Kurve wird berechnet …',
  hasNoValueAnywhereBetween: (name) =>
    `${name} hat zwischen diesen beiden Enden nirgends einen Wert. Herauszoomen oder den Punkt verschieben.`,
  dragThePointOrGo:
    'Den Punkt ziehen oder mit Tab zu ihm gehen und die Pfeiltasten drücken: Umschalt geht zehnmal so weit, Alt ein Zehntel. + und − zoomen, 0 passt ein.',
  doesNotDependOnSo: (name, name2) =>
    `${name} hängt nicht von ${name2} ab, die Kurve ist also überall waagerecht.`,
  aDetachStopsWhatFlows: (name) =>
    `Ein detach hält auf, was durch es fließt, so will es der Graph: AD hält seinen Wert fest, während die Kurve ihn mit ${name} bewegt. Die Steigung ist daher nicht die der Kurve.`,
  itsCurveIsThenDrawn:
    'ihre Kurve wird dann gezeichnet, mit einem Punkt, der sich auf ihr ziehen lässt.',
  theOutputIsThenDrawn:
    'die Ausgabe wird dann darüber gezeichnet, mit einem Punkt, der sich ziehen lässt.',
  thereIsNothingToDraw: 'Es gibt nichts zu zeichnen',
  theOutputOrTheInputs:
    'Die Ausgabe oder die Eingaben enthalten keine Zahlen. Einer Eingabe einen Wert geben, der nicht leer ist.',
  alongTheCurveOf: (name, name2) => `${name}, entlang der Kurve von ${name2}`,
  theMapInline: 'die Karte',
  theMap: 'Die Karte',
  theMapIsBeingComputed: 'Die Karte wird berechnet …',
  mapIsLevel: (name) => `${name} ist auf dieser Karte überall gleich oder ohne Wert.`,
  eachLineHasOneHeight: (even) =>
    `Jede Linie hat eine Höhe; je satter das Blau, desto höher.${even ? '' : ' In der Höhe, in der der größte Teil der Karte liegt, sind die Linien dichter.'}`,
  stayAsTheyAre: (held, count) =>
    ` ${listed(count > 4 ? [...held, 'andere'] : held)} ${held.length === 1 ? 'bleibt' : 'bleiben'} unverändert.`,
  overAnd: (name, name2, name3) => `${name} über ${name2} und ${name3}`,
  isBroken: (name, broken) => `${name} ist ${broken}`,
  pointOnTheMap: (name, name2, name3) => `${name} und ${name2}, auf der Karte von ${name3}`,
  forward: 'Vorwärts',
  central: 'Zentral',
  forwardSecant: 'Vorwärtssekante',
  centralSecant: 'Zentrale Sekante',
  distanceH: 'Abstand h',
  slopesOfTheTangentAnd: 'Steigungen der Tangente und der Sekanten',
  line: 'Gerade',
  slope: 'Steigung',
  besideTheTangent: 'Neben der Tangente',
  tangent: 'Tangente ',
  byAD: (slope) => `${slope} nach AD`,
  downhill: 'Bergab',
  uphill: 'Bergauf',
  takeAStep: 'Schritt gehen',
  everyInput: 'jede Eingabe',
  downhillStepByStep: 'Bergab, Schritt für Schritt',
  uphillStepByStep: 'Bergauf, Schritt für Schritt',
  takeAStepMovesThe: (moved, isDown) =>
    `„Schritt gehen“ bewegt ${moved} ${isDown ? 'entgegen dem' : 'entlang des'} Gradienten, um die Schrittweite mal der Steigung: Gradienten${isDown ? 'abstieg' : 'aufstieg'} von Hand.`,
  directionOfAStep: 'Richtung eines Schritts',
  aStepMoves: 'Ein Schritt bewegt',
  alone: (names) => `nur ${names}`,
  allInputs: 'alle Eingaben',
  rateOfAStep: 'Schrittweite',
  rate: 'Schrittweite',
  clearTheTrail: 'Spur der Schritte löschen',
  wentFromToUndoTakes: (count, name, coordinate, coordinate2) =>
    `${counted(count, 'Schritt', 'Schritte')}: ${name} ging von ${coordinate} auf ${coordinate2}. Rückgängig nimmt sie einzeln zurück.`,
  zoomTheOut: (what) => `${pictures[what]} verkleinern`,
  zoomTheIn: (what) => `${pictures[what]} vergrößern`,
  fitThe: (what) => `${pictures[what]} einpassen`,
  notANumber: 'keine Zahl',
  at: (place) => `Bei ${place}`,
  hereComputing: (here) => `${here}: wird berechnet …`,
  noPointOnTheCurve: (here, name, broken, finite, slope) =>
    `${here} ist ${name} ${broken}, also gibt es keinen Punkt auf der Kurve und keine Steigung${finite ? `; die Regeln von AD allein ergeben ${slope}` : ''}.`,
  adGivesNaNForThe: (here, name, value) =>
    `${here} ergibt AD NaN für die Steigung, obwohl ${name} ${value} ist.`,
  theCurveIsUprightIts: (here, slope) =>
    `${here} ist die Kurve senkrecht: Ihre Steigung ist ${slope}.`,
  theCurveIsLevelIts: (here) => `${here} ist die Kurve waagerecht: Ihre Steigung ist 0.`,
  byAbout: (slope, name, shortNumber) =>
    `${slope > 0 ? 'hebt' : 'senkt'} ${name} um etwa ${shortNumber}`,
  theCurveWithSlopeA: (here, way, slope, run, change) =>
    `${here} ${way === 'rises' ? 'steigt' : 'fällt'} die Kurve mit Steigung ${slope}: Ein Schritt von ${run} nach rechts ${change}.`,
  adTakes: (slope) => `AD nimmt ${slope}.`,
  jumpsSoTheCurveHas: (name, taken) =>
    `springt ${name}, also hat die Kurve keine Steigung; ${taken}`,
  theSlopeIsOnBoth: (before, taken) =>
    `ist die Steigung auf beiden Seiten ${before}, doch ${taken} Die gezeichnete Tangente ist nicht die der Kurve.`,
  theCurveHasACorner: (before, behind, taken) =>
    `hat die Kurve einen Knick: Ihre Steigung ist links ${before} und rechts ${behind}; ${taken}`,
  theCurveWithSlopeOn: (end, side, taken) =>
    `${end === 'begins' ? 'beginnt' : 'endet'} die Kurve, mit Steigung ${side} auf ihrer einen Seite; ${taken}`,
  theCurveEnds: (end, taken) => `${end === 'begins' ? 'beginnt' : 'endet'} die Kurve; ${taken}`,
  pointComputing: (here) => `${here}, wird berechnet`,
  isBrokenHere: (here, name, broken) => `${here}: ${name} ist ${broken}`,
  valueAndSlope: (here, name, value, slope) => `${here}: ${name} = ${value}, Steigung ${slope}`,
  thereIsNoValueAt: 'An ihrem anderen Ende gibt es keinen Wert, also hat sie keine Steigung.',
  thereIsNoSlopeBy: 'AD hat keine Steigung, an der sie sich messen ließe.',
  itHasExactlyTheSlope: 'Sie hat genau die Steigung der Tangente.',
  itLeansTheOtherWay: (off) => `Sie neigt sich in die andere Richtung: um ${off} daneben.`,
  itIsThanTheTangent: (off, way) =>
    `Sie ist um ${off} ${way === 'steeper' ? 'steiler' : 'flacher'} als die Tangente.`,
  atBoth: (place, place2) => `Bei ${place} und ${place2}`,
  noHeight: (here, name, broken) => `${here} ist ${name} ${broken}: Es gibt keine Höhe.`,
  isThere: (here, name, value) => `${here} ist ${name} ${value}`,
  gradientIsNotFinite: (is, dx, dy) =>
    `${is}; der Gradient ist (${dx}, ${dy}), also nicht endlich.`,
  andTheGroundIsLevel: (is, vector) => `${is}, und es ist eben: Der Gradient ist ${vector}.`,
  risesFastest: (is, vector, way) =>
    `${is}; am steilsten steigt es entlang des Gradienten ${vector}: ${way}.`,
  moreOrLess: (more, name) => `${more ? 'größerem' : 'kleinerem'} ${name}`,
  computing: 'wird berechnet',
  towards: (parts) => `zu ${listed(parts)}`,
  stayedAt: (name, after) => `${name} blieb bei ${after}`,
  fromTo: (name, isAfter, before, after) =>
    `${name} ${isAfter ? 'fiel' : 'stieg'} von ${before} auf ${after}`,
  step: (count, change) => `Schritt ${count}: ${change}.`,
  itWentTooFarAnd: (isDirection) =>
    `Er ging zu weit und kam ${isDirection ? 'höher' : 'tiefer'} heraus: eine kleinere Schrittweite wählen.`,
  noStepWasTakenIs: (name, broken) =>
    `Kein Schritt: ${name} ist hier ${broken}. Den Punkt dorthin bewegen, wo es einen Wert gibt.`,
  wouldNotBe: (names, count) =>
    `${names} ${plural(count, 'wäre keine endliche Zahl', 'wären keine endlichen Zahlen')}`,
  noStepWasTaken: (they) =>
    `Kein Schritt: ${they}. Die Steigung hier ist nicht endlich, oder die Schrittweite ist zu groß.`,
  noStepWasTakenWould: (name, broken) =>
    `Kein Schritt: ${name} wäre dort ${broken}. Eine kleinere Schrittweite wählen.`,
  noStepOnTheFlat: 'Kein Schritt: Die Steigung ist 0, es geht also nirgendwohin.',
  takeAStepInline: 'einen Schritt gehen',
  theStep: 'der Schritt',
  theSlope: 'die Steigung',
  set: (axes) => `${listed(axes)} setzen`,
};
