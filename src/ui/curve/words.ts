import { counted, listed, plural } from '../../words/en/grammar';
import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('curve', {
  curve: 'Curve',
  curveOverOneInput: 'Curve over one input',
  map: 'Map',
  mapOverTwoInputs: 'Map over two inputs',
  curveOf: 'Curve of',
  chooseTheOutput: 'choose the output',
  drawnAs: 'Drawn as',
  whichNumberOf: (name: string) => `Which number of ${name}`,
  sumOf: (name: string) => `sum of ${name}`,
  elementOf: (name: string) => `element of ${name}`,
  overInline: 'over',
  and: 'and',
  theCurveInline: 'the curve',
  outputOverInput: (name: string, name2: string) => `${name} over ${name2}`,
  theCurve: 'The curve',
  theCurveIsBeingComputed: 'The curve is being computed …',
  hasNoValueAnywhereBetween: (name: string) =>
    `${name} has no value anywhere between these two ends. Zoom out, or move the point.`,
  dragThePointOrGo:
    'Drag the point, or go to it with Tab and press the arrow keys: Shift goes ten times as far, Alt a tenth. + and − zoom, 0 fits.',
  doesNotDependOnSo: (name: string, name2: string) =>
    `${name} does not depend on ${name2}, so its curve is level everywhere.`,
  aDetachStopsWhatFlows: (name: string) =>
    `A detach stops what flows through it, as the graph says: AD holds its value fixed, while the curve moves it with ${name}. So the slope is not that of the curve.`,
  itsCurveIsThenDrawn: 'its curve is then drawn, with a point you can pull along it.',
  theOutputIsThenDrawn: 'the output is then drawn over it, with a point you can pull.',
  thereIsNothingToDraw: 'There is nothing to draw',
  theOutputOrTheInputs:
    'The output or the inputs hold no numbers. Give an input a value that is not empty.',
  alongTheCurveOf: (name: string, name2: string) => `${name}, along the curve of ${name2}`,
  theMapInline: 'the map',
  theMap: 'The map',
  theMapIsBeingComputed: 'The map is being computed …',
  mapIsLevel: (name: string) => `${name} is the same, or has no value, everywhere on this map.`,
  eachLineHasOneHeight: (even: boolean) =>
    `Each line has one height; the fuller the blue, the higher.${even ? '' : ' The lines are closer in height where most of the map lies.'}`,
  stayAsTheyAre: (held: readonly string[], count: number) =>
    ` ${listed(held)} ${count > 4 ? 'and others ' : ''}stay as they are.`,
  overAnd: (name: string, name2: string, name3: string) => `${name} over ${name2} and ${name3}`,
  isBroken: (name: string, broken: string) => `${name} is ${broken}`,
  pointOnTheMap: (name: string, name2: string, name3: string) =>
    `${name} and ${name2}, on the map of ${name3}`,
  forward: 'Forward',
  central: 'Central',
  forwardSecant: 'Forward secant',
  centralSecant: 'Central secant',
  distanceH: 'Distance h',
  slopesOfTheTangentAnd: 'Slopes of the tangent and the secants',
  line: 'Line',
  slope: 'Slope',
  besideTheTangent: 'Beside the tangent',
  tangent: 'Tangent ',
  byAD: (slope: string) => `${slope} by AD`,
  downhill: 'Downhill',
  uphill: 'Uphill',
  takeAStep: 'Take a step',
  everyInput: 'every input',
  downhillStepByStep: 'Downhill, step by step',
  uphillStepByStep: 'Uphill, step by step',
  takeAStepMovesThe: (moved: string, isDown: boolean) =>
    `Take a step moves ${moved} ${isDown ? 'against' : 'along'} the gradient, by the rate times the slope: gradient ${isDown ? 'descent' : 'ascent'}, by hand.`,
  directionOfAStep: 'Direction of a step',
  aStepMoves: 'A step moves',
  alone: (names: string) => `${names} alone`,
  allInputs: 'all inputs',
  rateOfAStep: 'Rate of a step',
  rate: 'Rate',
  clearTheTrail: 'Clear the trail',
  wentFromToUndoTakes: (count: number, name: string, coordinate: string, coordinate2: string) =>
    `${counted(count, 'step')}: ${name} went from ${coordinate} to ${coordinate2}. Undo takes them back one by one.`,
  zoomTheOut: (what: 'curve' | 'map') => `Zoom the ${what} out`,
  zoomTheIn: (what: 'curve' | 'map') => `Zoom the ${what} in`,
  fitThe: (what: 'curve' | 'map') => `Fit the ${what}`,
  notANumber: 'not a number',
  at: (place: string) => `At ${place}`,
  hereComputing: (here: string) => `${here}: computing …`,
  noPointOnTheCurve: (here: string, name: string, broken: string, finite: boolean, slope: string) =>
    `${here}, ${name} is ${broken}, so there is no point on the curve and no slope${finite ? `; the rules of AD alone give ${slope}` : ''}.`,
  adGivesNaNForThe: (here: string, name: string, value: string) =>
    `${here} AD gives NaN for the slope, though ${name} is ${value}.`,
  theCurveIsUprightIts: (here: string, slope: string) =>
    `${here} the curve is upright: its slope is ${slope}.`,
  theCurveIsLevelIts: (here: string) => `${here} the curve is level: its slope is 0.`,
  byAbout: (slope: number, name: string, shortNumber: string) =>
    `${slope > 0 ? 'raises' : 'lowers'} ${name} by about ${shortNumber}`,
  theCurveWithSlopeA: (
    here: string,
    way: 'rises' | 'falls',
    slope: string,
    run: string,
    change: string,
  ) => `${here} the curve ${way} with slope ${slope}: a step of ${run} to the right ${change}.`,
  adTakes: (slope: string) => `AD takes ${slope}.`,
  jumpsSoTheCurveHas: (name: string, taken: string) =>
    `${name} jumps, so the curve has no slope; ${taken}`,
  theSlopeIsOnBoth: (before: string, taken: string) =>
    `the slope is ${before} on both sides, though ${taken} The tangent that is drawn is not that of the curve.`,
  theCurveHasACorner: (before: string, behind: string, taken: string) =>
    `the curve has a corner: its slope is ${before} on the left and ${behind} on the right; ${taken}`,
  theCurveWithSlopeOn: (end: 'begins' | 'ends', side: string, taken: string) =>
    `the curve ${end}, with slope ${side} on its one side; ${taken}`,
  theCurveEnds: (end: 'begins' | 'ends', taken: string) => `the curve ${end}; ${taken}`,
  pointComputing: (here: string) => `${here}, computing`,
  isBrokenHere: (here: string, name: string, broken: string) => `${here}: ${name} is ${broken}`,
  valueAndSlope: (here: string, name: string, value: string, slope: string) =>
    `${here}: ${name} = ${value}, slope ${slope}`,
  thereIsNoValueAt: 'There is no value at its other end, so it has no slope.',
  thereIsNoSlopeBy: 'There is no slope by AD to hold it to.',
  itHasExactlyTheSlope: 'It has exactly the slope of the tangent.',
  itLeansTheOtherWay: (off: string) => `It leans the other way: ${off} off.`,
  itIsThanTheTangent: (off: string, way: 'steeper' | 'flatter') =>
    `It is ${off} ${way} than the tangent.`,
  atBoth: (place: string, place2: string) => `At ${place} and ${place2}`,
  noHeight: (here: string, name: string, broken: string) =>
    `${here}, ${name} is ${broken}: there is no height.`,
  isThere: (here: string, name: string, value: string) => `${here}, ${name} is ${value}`,
  gradientIsNotFinite: (is: string, dx: string, dy: string) =>
    `${is}; its gradient is (${dx}, ${dy}), which is not finite.`,
  andTheGroundIsLevel: (is: string, vector: string) =>
    `${is}, and the ground is level: the gradient is ${vector}.`,
  risesFastest: (is: string, vector: string, way: string) =>
    `${is}; it rises fastest along the gradient ${vector}: ${way}.`,
  moreOrLess: (more: boolean, name: string) => `${more ? 'more' : 'less'} ${name}`,
  computing: 'computing',
  towards: (parts: readonly string[]) => `towards ${listed(parts)}`,
  stayedAt: (name: string, after: string) => `${name} stayed at ${after}`,
  fromTo: (name: string, isAfter: boolean, before: string, after: string) =>
    `${name} ${isAfter ? 'fell' : 'rose'} from ${before} to ${after}`,
  step: (count: number, change: string) => `Step ${count}: ${change}.`,
  itWentTooFarAnd: (isDirection: boolean) =>
    `It went too far and came out ${isDirection ? 'higher' : 'lower'}: choose a smaller rate.`,
  noStepWasTakenIs: (name: string, broken: string) =>
    `No step was taken: ${name} is ${broken} here. Move the point to where it has a value.`,
  wouldNotBe: (names: string, count: number) =>
    `${names} would not be ${plural(count, 'a finite number', 'finite numbers')}`,
  noStepWasTaken: (they: string) =>
    `No step was taken: ${they}. The slope here is not finite, or the rate is too large.`,
  noStepWasTakenWould: (name: string, broken: string) =>
    `No step was taken: ${name} would be ${broken} there. Choose a smaller rate.`,
  noStepOnTheFlat: 'No step was taken: the slope is 0, so there is nowhere to go.',
  takeAStepInline: 'take a step',
  theStep: 'the step',
  theSlope: 'the slope',
  set: (axes: readonly string[]) => `set ${listed(axes)}`,
});
