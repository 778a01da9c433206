import { useMemo, useRef } from 'react';
import { rowsOf } from '../../../learn/data/data-set';
import { evaluator } from '../../../learn/run/passes';
import { firstRows } from '../../../learn/run/rows';
import { Note } from '../../parts/frame/prose';
import { Section } from '../../parts/frame/Section';
import { Picture } from '../../parts/plot/Picture';
import picture from '../../parts/plot/Picture.module.css';
import { classes } from '../../parts/text/classes';
import type { Shown } from '../PlanePicture';
import { lossText } from '../train-words';
import styles from './Outcome.module.css';
import { wording } from './words';

const MOST = 10;
const GAP = 1;
const SHADES = 6;

/** Some rows that are pictures, as they go in and as they come out again. */
export function Reconstructions({
  model,
  train,
  test,
  numbers,
  width,
}: Shown & { readonly width: number }) {
  const svg = useRef<SVGSVGElement>(null);
  const rows = useMemo(() => firstRows(rowsOf(test) > 0 ? test : train, MOST), [test, train]);
  const evaluate = useMemo(() => evaluator(model, rows, train), [model, rows, train]);
  const found = useMemo(() => evaluate(numbers), [evaluate, numbers]);
  const size = rows.features.length;
  if (found.width !== size) return null;
  const height = size / width;
  const count = rowsOf(rows);
  const paths = new Map<number, string>();
  const paint = (pixels: Float64Array, top: number) => {
    for (let row = 0; row < count; row++) {
      for (let k = 0; k < size; k++) {
        const value = pixels[row * size + k] as number;
        const shade = Math.min(SHADES, Math.round(value * SHADES));
        if (!(shade > 0)) continue;
        const x = row * (width + GAP) + (k % width);
        const square = `M${x} ${top + Math.floor(k / width)}h1v1h-1z`;
        paths.set(shade, (paths.get(shade) ?? '') + square);
      }
    }
  };
  paint(rows.x, 0);
  paint(found.predictions, height + GAP);
  const [wide, tall] = [count * (width + GAP) - GAP, 2 * height + GAP];
  return (
    <Section title={wording.reconstructions}>
      <Picture title={wording.inAndOut} svg={svg}>
        <svg
          ref={svg}
          role="img"
          aria-label={wording.reconstructionsSummary(count, lossText(found.loss))}
          viewBox={`0 0 ${wide} ${tall}`}
          width={wide * 4}
          height={tall * 4}
          className={classes(picture.svg, styles.images)}
        >
          <rect width={wide} height={tall} className={styles.ground} />
          {[...paths].map(([shade, path]) => (
            <path key={shade} d={path} fillOpacity={shade / SHADES} className={styles.ink} />
          ))}
        </svg>
      </Picture>
      <Note>{wording.reconstructionsNote}</Note>
    </Section>
  );
}
