import { useRef } from 'react';
import { Note } from '../parts/frame/prose';
import { Section } from '../parts/frame/Section';
import { Picture } from '../parts/plot/Picture';
import picture from '../parts/plot/Picture.module.css';
import { classes } from '../parts/text/classes';
import type { Shown } from './PlanePicture';
import styles from './Train.module.css';
import { wording } from './words';

const ACROSS = 8;
const GAP = 1;
const MOST = 64;

/** The weights of each neuron of the first layer as a picture like those it takes. */
export function WeightImages({ model, train, numbers, width }: Shown & { readonly width: number }) {
  const svg = useRef<SVGSVGElement>(null);
  const pixels = train.features.length;
  const height = pixels / width;
  let from = 0;
  const first = model.parameters.find(({ shape, size }) => {
    if (shape.length === 2 && shape[0] === pixels) return true;
    from += size;
    return false;
  });
  if (!first) return null;
  const neurons = Math.min(MOST, first.shape[1] as number);
  const all = first.shape[1] as number;
  const weights = numbers.subarray(from, from + first.size);
  const greatest = weights.reduce((most, w) => Math.max(most, Math.abs(w)), 0);
  const rows = Math.ceil(neurons / ACROSS);
  const across = Math.min(ACROSS, neurons);
  const paths = new Map<number, string>();
  for (let neuron = 0; neuron < neurons; neuron++) {
    const [left, top] = [
      (neuron % ACROSS) * (width + GAP),
      Math.floor(neuron / ACROSS) * (height + GAP),
    ];
    for (let k = 0; k < pixels; k++) {
      const weight = weights[k * all + neuron] as number;
      const shade = Math.round((weight / greatest) * 5);
      if (!Number.isFinite(shade) || shade === 0) continue;
      const square = `M${left + (k % width)} ${top + Math.floor(k / width)}h1v1h-1z`;
      paths.set(shade, (paths.get(shade) ?? '') + square);
    }
  }
  return (
    <Section title={wording.weightsAsImages}>
      <Picture title={wording.oneImageANeuron(first.name)} svg={svg}>
        <svg
          ref={svg}
          role="img"
          aria-label={wording.weightsOfNeurons(
            first.name,
            neurons,
            `${width} × ${height}`,
            greatest.toPrecision(2),
          )}
          viewBox={`0 0 ${across * (width + GAP) - GAP} ${rows * (height + GAP) - GAP}`}
          width={across * (width + GAP) * 4}
          height={rows * (height + GAP) * 4}
          className={classes(picture.svg, styles.images)}
        >
          {Array.from({ length: neurons }, (_, neuron) => (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a neuron is its number.
              key={neuron}
              x={(neuron % ACROSS) * (width + GAP)}
              y={Math.floor(neuron / ACROSS) * (height + GAP)}
              width={width}
              height={height}
              className={styles.tileGround}
            />
          ))}
          {[...paths].map(([shade, path]) => (
            <path
              key={shade}
              d={path}
              className={shade > 0 ? styles.positive : styles.negative}
              fillOpacity={Math.abs(shade) / 5}
            />
          ))}
        </svg>
      </Picture>
      <Note>{wording.bluePixelsSpeakForA}</Note>
    </Section>
  );
}
