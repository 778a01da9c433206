import { formatNumber } from '../../../lang/number';
import type { LossSurface } from '../../../learn/pictures/loss-surface';
import { between } from '../../../learn/pictures/plane';
import type { NewtonPath } from '../../../learn/run/newton';
import type { Run } from '../../../state/training/training-store';
import { lossText } from '../train-words';
import { wording } from './words';

/** A surface in words: how high it goes, and where it is lowest. */
export function surfaceWords(
  { values, columns, rows, x, y }: LossSurface,
  [nameX, nameY]: readonly [string, string],
  here: readonly [number, number],
): string {
  let [lowest, highest] = [-1, -1];
  values.forEach((value, k) => {
    if (!Number.isFinite(value)) return;
    if (lowest < 0 || value < (values[lowest] as number)) lowest = k;
    if (highest < 0 || value > (values[highest] as number)) highest = k;
  });
  const a = between(x, (lowest % columns) / (columns - 1));
  const b = between(y, Math.floor(lowest / columns) / (rows - 1));
  const near =
    Math.abs(a - here[0]) < (x[1] - x[0]) / 10 && Math.abs(b - here[1]) < (y[1] - y[0]) / 10;
  const where = near
    ? wording.lowestHere
    : wording.lowestAt(nameX, formatNumber(a, 2), nameY, formatNumber(b, 2));
  const loss = (k: number) => lossText(values[k] ?? Number.NaN);
  return wording.summary(nameX, nameY, loss(lowest), loss(highest), where);
}

/** How far a run came, in words. */
export function pathWords({ reports, at }: Run): string {
  const [first, now] = [reports[0], reports[at]];
  return wording.path(
    now?.state.updates ?? 0,
    lossText(first?.train.loss ?? Number.NaN),
    lossText(now?.train.loss ?? Number.NaN),
  );
}

/** How Newton’s method went, in sentences. */
export function newtonWords({ points, end }: NewtonPath): readonly string[] {
  const losses = points.map(({ loss }) => loss);
  const rises = losses.filter((loss, k) => k > 0 && loss > (losses[k - 1] as number)).length;
  const bends = points.slice(0, -1).filter(({ definite }) => !definite).length;
  const ends = {
    flat: wording.newtonFlat,
    singular: wording.newtonSingular,
    infinite: wording.newtonInfinite,
    long: wording.newtonLong,
  } as const;
  return [
    wording.newton(points.length - 1, lossText(losses.at(-1) ?? Number.NaN)),
    ...(rises > 0 ? [wording.newtonRises(rises)] : []),
    ...(bends > 0 ? [wording.newtonBends(bends)] : []),
    ends[end],
  ];
}
