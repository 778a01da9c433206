/** The diagnosis of wrong answers about arrays, held against a student who works with rows and columns. */
import { describe, expect, it } from 'vitest';
import { type Asked, ask } from '../../../src/classroom/check/asked';
import { check } from '../../../src/classroom/check/check';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { parseGraph } from '../../../src/lang/expression/parse';
import { randomNumbers } from '../../core/random-numbers';

type Matrix = readonly (readonly number[])[];

const zipped = (a: Matrix, b: Matrix, of: (x: number, y: number) => number): Matrix =>
  a.map((row, i) => row.map((x, j) => of(x, b[i]?.[j] as number)));
const each = (a: Matrix, of: (x: number) => number): Matrix => a.map((row) => row.map(of));
const turned = (a: Matrix): Matrix => (a[0] ?? []).map((_, j) => a.map((row) => row[j] as number));
const times = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) =>
    turned(b).map((column) => row.reduce((s, x, k) => s + x * (column[k] as number), 0)),
  );
const overRows = (a: Matrix): readonly number[] =>
  turned(a).map((column) => column.reduce((s, x) => s + x, 0));

const curves = {
  square: [(x: number) => x * x, (x: number) => 2 * x],
  tanh: [Math.tanh, (x: number) => 1 - Math.tanh(x) ** 2],
  sin: [Math.sin, Math.cos],
  exp: [Math.exp, Math.exp],
} as const;

/** A layer: Z = X @ W + b, R = f(Z), and the sum or the mean of R. */
interface Layer {
  readonly X: Matrix;
  readonly W: Matrix;
  readonly b: readonly number[];
  readonly curve: keyof typeof curves;
  readonly mean: boolean;
}

function drawnLayer(random: () => number): Layer {
  const size = () => 2 + Math.floor(random() * 2);
  const number = () => Math.round(10 * (random() * 3 - 1.4)) / 10 || 0.3;
  const matrix = (rows: number, columns: number): Matrix =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, number));
  const [n, m, k] = [size(), size(), size()];
  const names = Object.keys(curves) as (keyof typeof curves)[];
  const curve = names[Math.floor(random() * names.length)] as keyof typeof curves;
  return {
    ...{ X: matrix(n, m), W: matrix(m, k), b: matrix(1, k)[0] as readonly number[] },
    ...{ curve, mean: random() < 0.5 },
  };
}

const textOf = ({ X, W, b, curve, mean }: Layer) =>
  `X = ${JSON.stringify(X)}; W = ${JSON.stringify(W)}; b = ${JSON.stringify(b)}; ` +
  `R = ${curve}(X @ W + b); y = ${mean ? 'mean' : 'sum'}(R)`;

type Place = 'X' | 'W' | 'b';
const slips = [
  ...['transposed', 'factor not transposed', 'axis not summed', 'first row', 'mean over the rows'],
  ...['mean for sum', 'function for derivative', 'no local', 'value for derivative'],
  ...['gradient kept', 'wrong point', 'no seed'],
] as const;
type Slip = (typeof slips)[number];

/** What each slip is called. */
const called: Readonly<Partial<Record<Slip, string>>> = {
  'factor not transposed': 'transposed',
  'first row': 'axis not summed',
  'mean over the rows': 'mean for sum',
};

/** What a student with these slips answers; null where they can't be made here. */
function answerOf(layer: Layer, place: Place, made: readonly Slip[]): unknown {
  const { X, W, b, curve, mean } = layer;
  const does = (slip: Slip) => made.includes(slip);
  const [f, slope] = curves[curve];
  const product = times(X, W);
  const Z = product.map((row) => row.map((x, j) => x + (b[j] as number)));
  const count = Z.length * (Z[0]?.length ?? 0);
  const isMean = does('mean for sum') ? !mean : mean;
  const seed = does('no seed') ? 0 : 1;
  const upstream = each(Z, () => (isMean ? seed / count : seed));
  const at = does('wrong point') ? product : Z;
  const local = each(at, does('function for derivative') ? f : slope);
  const G = does('no local') ? upstream : zipped(upstream, local, (u, l) => u * l);
  if (does('value for derivative')) return layer[place];
  const twice = does('gradient kept') ? 2 : 1;
  const onlyForB = ['axis not summed', 'first row', 'mean over the rows'] as const;
  if (place === 'b') {
    if (does('transposed') || does('factor not transposed')) return null;
    if (does('axis not summed')) return each(G, (x) => twice * x);
    if (does('first row')) return (G[0] as readonly number[]).map((x) => twice * x);
    const parts = does('mean over the rows') ? Z.length : 1;
    return overRows(G).map((x) => (twice * x) / parts);
  }
  if (onlyForB.some(does)) return null;
  const wide = place === 'W' ? [turned(X), G] : [G, turned(W)];
  const narrow = place === 'W' ? [X, G] : [G, W];
  const factors = (does('factor not transposed') ? narrow : wide) as [Matrix, Matrix];
  if (factors[0][0]?.length !== factors[1].length) return null;
  const right = each(times(...factors), (x) => twice * x);
  const own = layer[place];
  if (right.length !== own.length || right[0]?.length !== own[0]?.length) return null;
  return does('transposed') ? turned(right) : right;
}

const numbersIn = (answer: unknown): readonly number[] =>
  (Array.isArray(answer) ? answer.flat(2) : [answer]) as readonly number[];
const rounded = (answer: unknown, digits: number) =>
  JSON.stringify(answer, (_, x) => (typeof x === 'number' ? Number(x.toFixed(digits)) : x));

/** Whether somebody would see that it is wrong. */
function isShown(answer: unknown, right: unknown): boolean {
  const [a, b] = [numbersIn(answer), numbersIn(right)];
  const sameForm =
    rounded(answer, 9).replace(/[^[\]]/g, '') === rounded(right, 9).replace(/[^[\]]/g, '');
  return !sameForm || a.some((x, k) => Math.abs(x - (b[k] as number)) > 1.1e-3);
}

const LAYERS = 60;
const layers = Array.from({ length: LAYERS }, (_, k) => drawnLayer(randomNumbers(k + 1)));
const places: readonly Place[] = ['X', 'W', 'b'];

function askedOf(layer: Layer): (place: Place) => Asked {
  const { graph } = parseGraph(textOf(layer));
  const document = { ...EMPTY_DOCUMENT, graph };
  return (place) => {
    const node = graph.nodes.find((one) => one.kind === 'input' && one.name === place);
    return ask(document, { kind: 'adjoint', node: node?.id ?? '' }) as Asked;
  };
}

const named = (asked: Asked, answer: unknown, digits = 3): readonly string[] => {
  const [verdict] = check(asked, [rounded(answer, digits)]);
  return verdict?.kind === 'mistaken' ? verdict.diagnoses.map(({ mistake }) => mistake) : [];
};

describe('the diagnosis of answers about arrays', () => {
  it('calls right answers right', () => {
    for (const layer of layers) {
      const at = askedOf(layer);
      for (const place of places) {
        const right = answerOf(layer, place, []);
        for (const digits of [3, 9]) {
          const [verdict] = check(at(place), [rounded(right, digits)]);
          expect(verdict?.kind, `${textOf(layer)}: ${place}`).toBe('right');
        }
      }
    }
  });

  it('names the mistake, and two at once by no single name', () => {
    const counts = { all: 0, named: 0, pairs: 0, single: 0, same: 0 };
    const missed = new Map<string, number>();
    for (const layer of layers) {
      const at = askedOf(layer);
      for (const place of places) {
        const right = answerOf(layer, place, []);
        const singles = slips.map((slip) => answerOf(layer, place, [slip]));
        for (const [k, slip] of slips.entries()) {
          const answer = singles[k];
          if (answer === null || !isShown(answer, right)) continue;
          counts.all++;
          if (named(at(place), answer).includes(called[slip] ?? slip)) counts.named++;
          else missed.set(slip, (missed.get(slip) ?? 0) + 1);
          const other = slips[(k + 1 + (counts.all % 11)) % slips.length] as Slip;
          const both = answerOf(layer, place, [slip, other]);
          if (both === null || !isShown(both, right)) continue;
          // Where one of the two changes nothing, there is a single mistake; nor does nothing say anything.
          if (singles.some((single) => single !== null && !isShown(both, single))) continue;
          if (numbersIn(both).every((x) => Math.abs(x) < 5e-4)) continue;
          counts.pairs++;
          if (named(at(place), both).length !== 1) continue;
          // With all its digits, too: then these are the very numbers that one mistake comes to.
          if (named(at(place), both, 9).length > 0) counts.same++;
          else counts.single++;
        }
      }
    }
    expect(counts.all).toBeGreaterThan(1000);
    expect(counts.pairs).toBeGreaterThan(300);
    expect(counts.named / counts.all, JSON.stringify([...missed])).toBeGreaterThanOrEqual(0.95);
    expect(counts.single / counts.pairs, JSON.stringify(counts)).toBeLessThanOrEqual(0.01);
    expect(counts.same / counts.pairs, JSON.stringify(counts)).toBeLessThanOrEqual(0.04);
  });
});
