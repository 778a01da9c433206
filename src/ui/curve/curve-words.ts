import type { Side } from '../../core/analysis/one-sided';
import { formatNumber } from '../../lang/number';
import { type Interval, niceBelow, widthOf } from '../../study/curve/interval';
import type { Look } from '../../study/curve/look';
import type { Step } from '../../study/curve/step';
import type { Coordinate, CurveSubject } from '../../study/curve/subject';
import { listed } from '../../words/grammar';
import { shortNumber } from '../parts/plot/ticks';
import { wording } from './words';

/** A number of the picture: as many decimals as are asked for. */
export function coordinateText(value: number, digits: number): string {
  return formatNumber(value === 0 ? 0 : value, digits);
}

/** Where a point is: x1 = 2. */
export function placeText(subject: CurveSubject, along: Coordinate, digits: number): string {
  return `${along.name} = ${coordinateText(subject.at[along.position] ?? Number.NaN, digits)}`;
}

/** What a height that is none is called: not a number, ∞. */
export function brokenText(value: number): string {
  return Number.isNaN(value) ? wording.notANumber : formatNumber(value, 3);
}

/** What is seen at a point, in one or two sentences. */
export function pointSentence(
  subject: CurveSubject,
  look: Look | null,
  range: Interval,
  digits: number,
): string {
  const { x, name } = subject;
  const here = wording.at(placeText(subject, x, digits));
  if (look === null) return wording.hereComputing(here);
  const { value, gradient, sides } = look;
  const slope = gradient[x.position] as number;
  if (!Number.isFinite(value)) {
    return wording.noPointOnTheCurve(
      here,
      name,
      brokenText(value),
      Number.isFinite(slope),
      coordinateText(slope, digits),
    );
  }
  if (sides) return `${here} ${oddSentence(name, sides.left, sides.right, slope, digits)}`;
  if (!Number.isFinite(slope)) {
    return Number.isNaN(slope)
      ? wording.adGivesNaNForThe(here, name, coordinateText(value, digits))
      : wording.theCurveIsUprightIts(here, formatNumber(slope, digits));
  }
  if (slope === 0) return wording.theCurveIsLevelIts(here);
  const run = niceBelow(widthOf(range) / 40);
  const way = slope > 0 ? 'rises' : 'falls';
  const change = wording.byAbout(slope, name, shortNumber(Math.abs(slope) * run));
  return wording.theCurveWithSlopeA(
    here,
    way,
    coordinateText(slope, digits),
    shortNumber(run),
    change,
  );
}

/** What is at a point where a curve has no tangent. */
function oddSentence(name: string, left: Side, right: Side, slope: number, digits: number): string {
  const taken = wording.adTakes(coordinateText(slope, digits));
  if (left.kind === 'jump' || right.kind === 'jump') {
    return wording.jumpsSoTheCurveHas(name, taken);
  }
  const [before, behind] = [sideText(left, digits), sideText(right, digits)];
  if (left.kind === 'slope' && right.kind === 'slope') {
    if (before === behind) {
      return wording.theSlopeIsOnBoth(before, taken);
    }
    return wording.theCurveHasACorner(before, behind, taken);
  }
  const [end, side] =
    left.kind === 'outside' ? (['begins', right] as const) : (['ends', left] as const);
  return side.kind === 'slope'
    ? wording.theCurveWithSlopeOn(end, sideText(side, digits), taken)
    : wording.theCurveEnds(end, taken);
}

/** A slope seen from values: as many digits as are sure. */
export function sideText(side: Side, digits: number): string {
  if (side.kind !== 'slope') return '–';
  return formatNumber(Number(side.slope.toFixed(Math.min(digits, 6))), digits);
}

/** The point as it is said while it is moved. */
export function spokenPoint(subject: CurveSubject, look: Look | null, digits: number): string {
  const here = placeText(subject, subject.x, digits);
  if (look === null) return wording.pointComputing(here);
  const { value, gradient } = look;
  if (!Number.isFinite(value)) return wording.isBrokenHere(here, subject.name, brokenText(value));
  const slope = gradient[subject.x.position] as number;
  return wording.valueAndSlope(
    here,
    subject.name,
    coordinateText(value, digits),
    coordinateText(slope, digits),
  );
}

/** How a secant compares with the tangent. */
export function secantVerdict(slope: number, exact: number): string {
  if (!Number.isFinite(slope)) return wording.thereIsNoValueAt;
  if (!Number.isFinite(exact)) return wording.thereIsNoSlopeBy;
  const off = Math.abs(slope - exact);
  if (off === 0) return wording.itHasExactlyTheSlope;
  const way = Math.abs(slope) > Math.abs(exact) ? 'steeper' : 'flatter';
  return Math.sign(slope) * Math.sign(exact) < 0
    ? wording.itLeansTheOtherWay(shortNumber(off))
    : wording.itIsThanTheTangent(shortNumber(off), way);
}

/** What a map shows at its point. */
export function mapSentence(
  subject: CurveSubject & { readonly y: Coordinate },
  look: Look | null,
  digits: number,
): string {
  const { x, y, name } = subject;
  const here = wording.atBoth(placeText(subject, x, digits), placeText(subject, y, digits));
  if (look === null) return wording.hereComputing(here);
  const { value, gradient } = look;
  if (!Number.isFinite(value)) return wording.noHeight(here, name, brokenText(value));
  const [dx, dy] = [gradient[x.position] as number, gradient[y.position] as number];
  const is = wording.isThere(here, name, coordinateText(value, digits));
  if (!Number.isFinite(dx) || !Number.isFinite(dy)) {
    return wording.gradientIsNotFinite(is, formatNumber(dx, digits), formatNumber(dy, digits));
  }
  const vector = `(${coordinateText(dx, digits)}, ${coordinateText(dy, digits)})`;
  if (dx === 0 && dy === 0) return wording.andTheGroundIsLevel(is, vector);
  return wording.risesFastest(is, vector, wayText(x.name, dx, y.name, dy));
}

/** Towards more x1 and less x2. */
function wayText(x: string, dx: number, y: string, dy: number): string {
  const parts = [
    ...(dx === 0 ? [] : [wording.moreOrLess(dx > 0, x)]),
    ...(dy === 0 ? [] : [wording.moreOrLess(dy > 0, y)]),
  ];
  return wording.towards(parts);
}

/** What a step did. */
export function stepSentence(name: string, { before, after }: Step, count: number, digits: number) {
  const change =
    after === before
      ? wording.stayedAt(name, coordinateText(after, digits))
      : wording.fromTo(
          name,
          after < before,
          coordinateText(before, digits),
          coordinateText(after, digits),
        );
  return wording.step(count, change);
}

/** What to know of a step that did not lead where it was to lead; null of others. */
export function stepWarning({ before, after, direction }: Step): string | null {
  if (direction === 'down' ? after <= before : after >= before) return null;
  return wording.itWentTooFarAnd(direction === 'down');
}

/** Why a step was not taken; null where it can be. */
export function stepRefusal(
  { from, to, before, after }: Step,
  name: string,
  moved: readonly { readonly name: string; readonly position: number }[],
): string | null {
  if (!Number.isFinite(before)) {
    return wording.noStepWasTakenIs(name, brokenText(before));
  }
  const lost = moved.filter(({ position }) => !Number.isFinite(to[position]));
  if (lost.length > 0) {
    const names = listed(lost.slice(0, 3).map((each) => each.name));
    const they = wording.wouldNotBe(names, lost.length);
    return wording.noStepWasTaken(they);
  }
  if (!Number.isFinite(after)) {
    return wording.noStepWasTakenWould(name, brokenText(after));
  }
  const still = moved.every(({ position }) => Object.is(from[position], to[position]));
  return still ? wording.noStepOnTheFlat : null;
}
