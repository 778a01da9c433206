import type { DataSet } from './data-set';
import { type Draw, drawing } from './draw';

/** A row that is made: its features and its target. */
type Row = readonly [x: readonly number[], y: number];

/** Makes one row of a set: the k-th of so many. */
type Maker = (draw: Draw, share: number, noise: number) => Row;

const about = (draw: Draw, noise: number, scale: number) => scale * noise * draw.normal();

/** Two arms of a spiral, half a turn apart. */
const spiral: Maker = (draw, share, noise) => {
  const y = draw.uniform() < 0.5 ? 0 : 1;
  const r = 0.1 + 0.9 * Math.sqrt(share);
  const turn = 3.5 * r * Math.PI + y * Math.PI;
  return [
    [r * Math.cos(turn) + about(draw, noise, 0.25), r * Math.sin(turn) + about(draw, noise, 0.25)],
    y,
  ];
};

const circles: Maker = (draw, _share, noise) => {
  const y = draw.uniform() < 0.5 ? 0 : 1;
  const turn = 2 * Math.PI * draw.uniform();
  const r = y === 1 ? 0.4 : 0.9;
  return [
    [r * Math.cos(turn) + about(draw, noise, 0.6), r * Math.sin(turn) + about(draw, noise, 0.6)],
    y,
  ];
};

const moons: Maker = (draw, _share, noise) => {
  const y = draw.uniform() < 0.5 ? 0 : 1;
  const turn = Math.PI * draw.uniform();
  const [u, v] =
    y === 0 ? [Math.cos(turn), Math.sin(turn)] : [1 - Math.cos(turn), 0.5 - Math.sin(turn)];
  return [
    [(u - 0.5) / 1.5 + about(draw, noise, 0.6), (v - 0.25) / 1.5 + about(draw, noise, 0.6)],
    y,
  ];
};

/** Class 1 where exactly one feature is positive; without noise, a gap is kept along the axes. */
const xor: Maker = (draw, _share, noise) => {
  const gap = 0.1;
  const one = () => (draw.uniform() < 0.5 ? -1 : 1) * (gap + (1 - gap) * draw.uniform());
  const [u, v] = [one(), one()];
  const y = u > 0 !== v > 0 ? 1 : 0;
  return [[u + about(draw, noise, 0.3), v + about(draw, noise, 0.3)], y];
};

const line: Maker = (draw, _share, noise) => {
  const x = 2 * draw.uniform() - 1;
  return [[x], 2 * x - 0.5 + about(draw, noise, 1)];
};

const sine: Maker = (draw, _share, noise) => {
  const x = 2 * draw.uniform() - 1;
  return [[x], Math.sin(Math.PI * x) + about(draw, noise, 1)];
};

export interface MadeSet {
  readonly features: readonly string[];
  readonly classes: readonly string[] | null;
  readonly maker: Maker;
}

const two = { features: ['x1', 'x2'], classes: ['0', '1'] } as const;
const one = { features: ['x'], classes: null } as const;

export const madeSets = {
  line: { ...one, maker: line },
  sine: { ...one, maker: sine },
  xor: { ...two, maker: xor },
  moons: { ...two, maker: moons },
  circles: { ...two, maker: circles },
  spiral: { ...two, maker: spiral },
} as const satisfies Readonly<Record<string, MadeSet>>;

/** So many rows of a set that is made: always the same for the same seed. */
export function made(
  { features, classes, maker }: MadeSet,
  rows: number,
  noise: number,
  seed: number,
): DataSet {
  const draw = drawing(seed, 1);
  const x: number[] = [];
  const y: number[] = [];
  for (let k = 0; k < rows; k++) {
    const [row, target] = maker(draw, (k + 0.5) / rows, noise);
    x.push(...row);
    y.push(target);
  }
  return { features, classes, x: Float64Array.from(x), y: Float64Array.from(y) };
}
