import type { Side } from '../../core/analysis/one-sided';
import { formatNumber } from '../../lang/number';
import { type Interval, niceBelow, widthOf } from '../../study/curve/interval';
import type { Look } from '../../study/curve/look';
import type { Step } from '../../study/curve/step';
import type { Coordinate, CurveSubject } from '../../study/curve/subject';
import { listed, plural } from '../../words/en/grammar';
import { shortNumber } from '../parts/plot/ticks';

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
  return Number.isNaN(value) ? 'not a number' : formatNumber(value, 3);
}

/** What is seen at a point, in one or two sentences. */
export function pointSentence(
  subject: CurveSubject,
  look: Look | null,
  range: Interval,
  digits: number,
): string {
  const { x, name } = subject;
  const here = `At ${placeText(subject, x, digits)}`;
  if (look === null) return `${here}: computing …`;
  const { value, gradient, sides } = look;
  const slope = gradient[x.position] as number;
  if (!Number.isFinite(value)) {
    return `${here}, ${name} is ${brokenText(value)}, so there is no point on the curve and no slope${Number.isFinite(slope) ? `; the rules of AD alone give ${coordinateText(slope, digits)}` : ''}.`;
  }
  if (sides) return `${here} ${oddSentence(name, sides.left, sides.right, slope, digits)}`;
  if (!Number.isFinite(slope)) {
    return Number.isNaN(slope)
      ? `${here} AD gives NaN for the slope, though ${name} is ${coordinateText(value, digits)}.`
      : `${here} the curve is upright: its slope is ${formatNumber(slope, digits)}.`;
  }
  if (slope === 0) return `${here} the curve is level: its slope is 0.`;
  const run = niceBelow(widthOf(range) / 40);
  const way = slope > 0 ? 'rises' : 'falls';
  const change = `${slope > 0 ? 'raises' : 'lowers'} ${name} by about ${shortNumber(Math.abs(slope) * run)}`;
  return `${here} the curve ${way} with slope ${coordinateText(slope, digits)}: a step of ${shortNumber(run)} to the right ${change}.`;
}

/** What is at a point where a curve has no tangent. */
function oddSentence(name: string, left: Side, right: Side, slope: number, digits: number): string {
  const taken = `AD takes ${coordinateText(slope, digits)}.`;
  if (left.kind === 'jump' || right.kind === 'jump') {
    return `${name} jumps, so the curve has no slope; ${taken}`;
  }
  const [before, behind] = [sideText(left, digits), sideText(right, digits)];
  if (left.kind === 'slope' && right.kind === 'slope') {
    if (before === behind) {
      return `the slope is ${before} on both sides, though ${taken} The tangent that is drawn is not that of the curve.`;
    }
    return `the curve has a corner: its slope is ${before} on the left and ${behind} on the right; ${taken}`;
  }
  const [end, side] = left.kind === 'outside' ? ['begins', right] : ['ends', left];
  return side.kind === 'slope'
    ? `the curve ${end}, with slope ${sideText(side, digits)} on its one side; ${taken}`
    : `the curve ${end}; ${taken}`;
}

/** A slope seen from values: as many digits as are sure. */
export function sideText(side: Side, digits: number): string {
  if (side.kind !== 'slope') return '–';
  return formatNumber(Number(side.slope.toFixed(Math.min(digits, 6))), digits);
}

/** The point as it is said while it is moved. */
export function spokenPoint(subject: CurveSubject, look: Look | null, digits: number): string {
  const here = placeText(subject, subject.x, digits);
  if (look === null) return `${here}, computing`;
  const { value, gradient } = look;
  if (!Number.isFinite(value)) return `${here}: ${subject.name} is ${brokenText(value)}`;
  const slope = gradient[subject.x.position] as number;
  return `${here}: ${subject.name} = ${coordinateText(value, digits)}, slope ${coordinateText(slope, digits)}`;
}

/** How a secant compares with the tangent. */
export function secantVerdict(slope: number, exact: number): string {
  if (!Number.isFinite(slope)) return 'There is no value at its other end, so it has no slope.';
  if (!Number.isFinite(exact)) return 'There is no slope by AD to hold it to.';
  const off = Math.abs(slope - exact);
  if (off === 0) return 'It has exactly the slope of the tangent.';
  const way = Math.abs(slope) > Math.abs(exact) ? 'steeper' : 'flatter';
  return Math.sign(slope) * Math.sign(exact) < 0
    ? `It leans the other way: ${shortNumber(off)} off.`
    : `It is ${shortNumber(off)} ${way} than the tangent.`;
}

/** What a map shows at its point. */
export function mapSentence(
  subject: CurveSubject & { readonly y: Coordinate },
  look: Look | null,
  digits: number,
): string {
  const { x, y, name } = subject;
  const here = `At ${placeText(subject, x, digits)} and ${placeText(subject, y, digits)}`;
  if (look === null) return `${here}: computing …`;
  const { value, gradient } = look;
  if (!Number.isFinite(value))
    return `${here}, ${name} is ${brokenText(value)}: there is no height.`;
  const [dx, dy] = [gradient[x.position] as number, gradient[y.position] as number];
  const is = `${here}, ${name} is ${coordinateText(value, digits)}`;
  if (!Number.isFinite(dx) || !Number.isFinite(dy)) {
    return `${is}; its gradient is (${formatNumber(dx, digits)}, ${formatNumber(dy, digits)}), which is not finite.`;
  }
  const vector = `(${coordinateText(dx, digits)}, ${coordinateText(dy, digits)})`;
  if (dx === 0 && dy === 0) return `${is}, and the ground is level: the gradient is ${vector}.`;
  return `${is}; it rises fastest along the gradient ${vector}: ${wayText(x.name, dx, y.name, dy)}.`;
}

/** Towards more x1 and less x2. */
function wayText(x: string, dx: number, y: string, dy: number): string {
  const parts = [
    ...(dx === 0 ? [] : [`${dx > 0 ? 'more' : 'less'} ${x}`]),
    ...(dy === 0 ? [] : [`${dy > 0 ? 'more' : 'less'} ${y}`]),
  ];
  return `towards ${listed(parts)}`;
}

/** What a step did. */
export function stepSentence(name: string, { before, after }: Step, count: number, digits: number) {
  const change =
    after === before
      ? `${name} stayed at ${coordinateText(after, digits)}`
      : `${name} ${after < before ? 'fell' : 'rose'} from ${coordinateText(before, digits)} to ${coordinateText(after, digits)}`;
  return `Step ${count}: ${change}.`;
}

/** What to know of a step that did not lead where it was to lead; null of others. */
export function stepWarning({ before, after, direction }: Step): string | null {
  if (direction === 'down' ? after <= before : after >= before) return null;
  return `It went too far and came out ${direction === 'down' ? 'higher' : 'lower'}: choose a smaller rate.`;
}

/** Why a step was not taken; null where it can be. */
export function stepRefusal(
  { from, to, before, after }: Step,
  name: string,
  moved: readonly { readonly name: string; readonly position: number }[],
): string | null {
  if (!Number.isFinite(before)) {
    return `No step was taken: ${name} is ${brokenText(before)} here. Move the point to where it has a value.`;
  }
  const lost = moved.filter(({ position }) => !Number.isFinite(to[position]));
  if (lost.length > 0) {
    const names = listed(lost.slice(0, 3).map((each) => each.name));
    const they = `${names} would not be ${plural(lost.length, 'a finite number', 'finite numbers')}`;
    return `No step was taken: ${they}. The slope here is not finite, or the rate is too large.`;
  }
  if (!Number.isFinite(after)) {
    return `No step was taken: ${name} would be ${brokenText(after)} there. Choose a smaller rate.`;
  }
  const still = moved.every(({ position }) => Object.is(from[position], to[position]));
  return still ? 'No step was taken: the slope is 0, so there is nowhere to go.' : null;
}
