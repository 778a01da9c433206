import { type Curve, heightAt } from '../../study/curve/samples';
import type { Frame } from '../parts/plot/frame';
import styles from './Curve.module.css';
import { slopePlace } from './slope-place';
import { type Triangle, wordsAt } from './triangle';

/** The slope as a formula beside the point, where neither curve nor tangent is. */
export function SlopeName({
  text,
  x,
  y,
  slope,
  curve,
  triangle,
  frame,
}: {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly slope: number;
  readonly curve: Curve | null;
  readonly triangle: Triangle | null;
  readonly frame: Frame;
}) {
  const size = frame.fontSize + 4;
  const knob = { x: frame.x.at(x), y: frame.y.at(y) };
  const onCurve = (pixel: number) =>
    curve ? frame.y.at(heightAt(curve, frame.x.invert(pixel))) : Number.NaN;
  const onTangent = (pixel: number) => frame.y.at(y + slope * (frame.x.invert(pixel) - x));
  const lines = [onCurve, onTangent];
  const words = triangle ? [wordsAt.run(triangle, frame), wordsAt.rise(triangle)] : [];
  const place = slopePlace(text, size, knob, lines, words, slope < 0, frame);
  return (
    <text
      x={place.x}
      y={place.y}
      fontSize={size}
      textAnchor={place.anchor}
      className={styles.slopeName}
    >
      {text}
    </text>
  );
}
