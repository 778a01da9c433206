import { type Curve, heightAt } from '../../study/curve/samples';
import type { Step } from '../../study/curve/step';
import type { Frame } from '../parts/plot/frame';
import styles from './Curve.module.css';
import { footPath, isNear } from './foot-path';

/** Where steps have been, as dots on the curve. */
export function CurveTrail({
  steps,
  position,
  frame,
}: {
  readonly steps: readonly Step[];
  readonly position: number;
  readonly frame: Frame;
}) {
  return steps.map(({ from, to, before, after }, k) => {
    const at = (numbers: Float64Array, height: number) => ({
      x: frame.x.at(numbers[position] as number),
      y: frame.y.at(height),
    });
    const start = at(from, before);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the trail.
      <g key={k}>
        <path d={footPath(start, at(to, after))} className={styles.stride} />
        {isNear(start) && <circle cx={start.x} cy={start.y} r={3.5} className={styles.footprint} />}
      </g>
    );
  });
}

/** Where on the curve the next step would lead. */
export function NextPlace({
  x,
  curve,
  frame,
}: {
  readonly x: number;
  readonly curve: Curve;
  readonly frame: Frame;
}) {
  const at = { x: frame.x.at(x), y: frame.y.at(heightAt(curve, x)) };
  if (!isNear(at)) return null;
  return <circle cx={at.x} cy={at.y} r={5} className={styles.nextPlace} />;
}
