import type { Curve, ErrorCurves, Law } from '../../study/compare/error-curve';
import { STEPS } from '../../study/compare/error-curve';
import type { Figure, Guide, Mark, Note, Series } from '../parts/plot/figure';
import { extent, wholeDecades } from '../parts/plot/scale';
import { powerNumber, shortNumber } from '../parts/plot/ticks';
import { wording } from './words';

const FIRST = STEPS[0] as number;
const LAST = STEPS.at(-1) as number;

const NOT_YET: Curve = { errors: [], best: null, truncation: null, roundOff: null };

/** The plot of the errors of differences over h, in which each branch is named and each best h is marked; empty before they are computed. */
export function errorFigure(curves: ErrorCurves | null, of: string, h: number): Figure {
  const forward = followed(curves?.forward ?? NOT_YET);
  const central = followed(curves?.central ?? NOT_YET);
  return {
    title: wording.errorOfNumeric(of),
    summary: summaryOf({ forward, central }, of),
    xAxis: { kind: 'log', label: wording.distanceHInline, domain: [FIRST, LAST] },
    yAxis: { kind: 'log', label: wording.errorAgainstAD, domain: errorDomain([forward, central]) },
    x: STEPS,
    series: [
      seriesOf(wording.forwardInline, wording.forwardDifferenceInline, forward, 'value'),
      {
        ...seriesOf(wording.centralInline, wording.centralDifferenceInline, central, 'ok'),
        dash: 'dashed',
        marker: 'square',
      },
    ],
    guides: [
      ...guideOf(forward.truncation, '∝ h'),
      ...guideOf(central.truncation, '∝ h²'),
      ...guideOf(forward.roundOff, '∝ ε/h'),
    ],
    notes: notesOf(forward, central),
    marks: [...markOf(forward, 'value', 'forward'), ...markOf(central, 'ok', 'central')],
    rules: [{ x: h, text: `h = ${powerNumber(h)}` }],
  };
}

/** A curve with those laws alone that it follows somewhere on their side of its best h. */
function followed(curve: Curve): Curve {
  const best = curve.best === null ? null : (STEPS[curve.best] as number);
  const follows = (law: Law | null, isOnSide: (h: number) => boolean) =>
    law !== null &&
    STEPS.some((h, k) => {
      const share = (curve.errors[k] ?? 0) / (law.factor * h ** law.power);
      return isOnSide(h) && share > 1e-2 && share < 1e2;
    });
  return {
    ...curve,
    truncation: follows(curve.truncation, (h) => h >= (best ?? 0)) ? curve.truncation : null,
    roundOff: follows(curve.roundOff, (h) => h <= (best ?? 1)) ? curve.roundOff : null,
  };
}

/** Whole decades around all errors, and two more below, where the guides part. */
function errorDomain(curves: readonly Curve[]): readonly [number, number] | undefined {
  const found = extent(
    curves.flatMap(({ errors }) => errors),
    'log',
  );
  if (!found) return undefined;
  const [low, high] = wholeDecades(found);
  return [Math.max(low / 100, Number.MIN_VALUE), high];
}

function seriesOf(name: string, fullName: string, curve: Curve, tone: Series['tone']): Series {
  return { name, fullName, tone, dash: 'solid', marker: 'circle', y: curve.errors };
}

function guideOf(law: Law | null, label: string): Guide[] {
  if (!law) return [];
  const at = (h: number) => ({ x: h, y: law.factor * h ** law.power });
  return [{ label, from: at(FIRST), to: at(LAST) }];
}

function markOf(curve: Curve, tone: Mark['tone'], name: 'forward' | 'central'): Mark[] {
  if (curve.best === null) return [];
  const x = STEPS[curve.best] as number;
  const y = curve.errors[curve.best] as number;
  return [{ x, y, tone, text: wording.bestH(name, powerNumber(x)) }];
}

/** The names of the branches stand above the higher curve, away from both ends. */
function notesOf(forward: Curve, central: Curve): Note[] {
  const over = (k: number) =>
    Math.max(...[forward, central].map(({ errors }) => errors[k] ?? 0).filter(Number.isFinite));
  const notes: Note[] = [];
  const left = STEPS.findIndex((h) => h >= 1e-13);
  const right = STEPS.findIndex((h) => h >= 1e-3);
  if (forward.roundOff && over(left) > 0) {
    notes.push({ x: 1e-13, y: over(left) * 30, text: wording.roundOff, anchor: 'start' });
  }
  if ((forward.truncation || central.truncation) && over(right) > 0) {
    notes.push({ x: 1e-3, y: over(right) * 30, text: wording.truncation, anchor: 'end' });
  }
  return notes;
}

function summaryOf({ forward, central }: ErrorCurves, of: string): string {
  return [
    wording.errorsOfNumericAgainstAutomatic(of),
    bestText('forward', forward),
    bestText('central', central),
    ...lawsText(forward, central),
  ].join(' ');
}

function bestText(name: 'forward' | 'central', { best, errors }: Curve): string {
  if (best !== null) {
    return wording.theDifferenceIsBestAt(
      name,
      powerNumber(STEPS[best] as number),
      shortNumber(errors[best] as number),
    );
  }
  const largest = errors.at(-1) as number;
  return errors.some(Number.isFinite)
    ? wording.noHIsMuchBetter(name, shortNumber(largest))
    : wording.theDifferenceHasNoFinite(name);
}

/** The laws that there are, in words. */
function lawsText(forward: Curve, central: Curve): string[] {
  const powers = [forward.truncation && 'h', central.truncation && 'h²'].filter((law) => law);
  const laws: string[] = [];
  if (powers.length > 0) {
    laws.push(wording.forLargerHTruncationGrows(powers.join(wording.orTo)));
  }
  if (forward.roundOff) {
    laws.push(wording.forSmallerHRoundOff);
  }
  return laws;
}
