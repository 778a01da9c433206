import { drawing } from '../data/draw';
import type { Model } from '../run/model';
import { partsOf } from '../run/parts';

/** The two directions that a section through the loss lies along. */
export type Directions =
  | { readonly kind: 'parameters'; readonly first: number; readonly second: number }
  | { readonly kind: 'random'; readonly seed: number }
  | { readonly kind: 'path' };

/** A plane in the space of all parameters: w = origin + a · across + b · up. */
export interface LossSection {
  readonly origin: Float64Array;
  readonly across: Float64Array;
  readonly up: Float64Array;
  /** Of how far a path spreads, the share that lies along the plane; null where it was not made for a path. */
  readonly share: number | null;
}

/** Points of a path that its principal directions are found from, at most. */
const MOST_POINTS = 60;

/**
 * The plane through some parameters along two directions; null for a path that goes nowhere.
 * @param path parameters one after the other.
 */
export function sectionAlong(
  model: Model,
  directions: Directions,
  here: Float64Array,
  path: readonly Float64Array[],
): LossSection | null {
  switch (directions.kind) {
    case 'parameters': {
      const { first, second } = directions;
      // Places along these directions are the numbers of the two parameters themselves.
      const origin = here.slice();
      const [across, up] = [new Float64Array(here.length), new Float64Array(here.length)];
      for (const [direction, k] of [
        [across, first],
        [up, second],
      ] as const) {
        origin[k] = 0;
        direction[k] = 1;
      }
      return { origin, across, up, share: null };
    }
    case 'random': {
      const across = filterNormalised(model, here, directions.seed, 1);
      const up = filterNormalised(model, here, directions.seed, 2);
      return { origin: here, across, up, share: null };
    }
    case 'path':
      return alongPath(here, path);
  }
}

/**
 * A direction that is drawn, in which the numbers of each neuron or filter are as long as its weights (H. Li and
 * others, 2018), so that networks of unlike scale look alike. What is no matrix, such as biases, stays as it is,
 * unless there is nothing else.
 */
function filterNormalised(
  model: Model,
  here: Float64Array,
  seed: number,
  stream: number,
): Float64Array {
  const draw = drawing(seed, 7, stream);
  const direction = Float64Array.from(here, () => draw.normal());
  const hasMatrices = model.parameters.some(({ shape }) => shape.length > 1);
  for (const { place, from } of partsOf(model.parameters)) {
    const { shape, size } = place;
    // Of a matrix that rows are multiplied by, a column is a neuron; of filters, each is one of the first axis.
    const columns = shape.length === 2 ? (shape[1] as number) : null;
    const filters = columns ?? (shape.length > 2 ? (shape[0] as number) : 1);
    const each = size / filters;
    for (let filter = 0; filter < filters; filter++) {
      const at = (k: number) =>
        columns === null ? from + filter * each + k : from + k * columns + filter;
      let [own, drawn] = [0, 0];
      for (let k = 0; k < each; k++) {
        own += (here[at(k)] as number) ** 2;
        drawn += (direction[at(k)] as number) ** 2;
      }
      const isLeft = hasMatrices && shape.length < 2;
      const scale = isLeft || drawn === 0 ? 0 : Math.sqrt((own || each) / drawn);
      for (let k = 0; k < each; k++)
        direction[at(k)] = scale === 0 ? 0 : (direction[at(k)] as number) * scale;
    }
  }
  return direction;
}

/** The plane through the end of a path along the first two principal directions of its points. */
function alongPath(here: Float64Array, path: readonly Float64Array[]): LossSection | null {
  const stride = Math.max(1, Math.ceil(path.length / MOST_POINTS));
  const away = path
    .filter((_, k) => k % stride === 0)
    .map((point) => point.map((value, k) => value - (here[k] as number)))
    .filter((difference) => difference.every(Number.isFinite));
  const total = away.reduce((sum, difference) => sum + dot(difference, difference), 0);
  if (!(total > 0)) return null;
  const [across, up, spread] = principalPair(away);
  return { origin: here, across, up, share: Math.min(1, spread / total) };
}

/** The first two principal directions of points, and how far these spread along both: the sum of squares. */
export function principalPair(
  points: readonly Float64Array[],
): readonly [across: Float64Array, up: Float64Array, spread: number] {
  const first = principal(points);
  const second = principal(points.map((point) => without(point, first.direction)));
  // Along a straight line any second direction will do.
  const up =
    second.spread > 1e-12 * first.spread
      ? second.direction
      : unit(without(drawnDirection(points[0]?.length ?? 0), first.direction));
  return [first.direction, up, first.spread + second.spread];
}

function drawnDirection(length: number): Float64Array {
  const draw = drawing(1, 8);
  return Float64Array.from({ length }, () => draw.normal());
}

/** The direction in which points spread most, by powers of the matrix of their products, and how far. */
function principal(points: readonly Float64Array[]): {
  readonly direction: Float64Array;
  readonly spread: number;
} {
  const length = points[0]?.length ?? 0;
  const longest = points.reduce((best, point) =>
    dot(point, point) > dot(best, best) ? point : best,
  );
  let direction = unit(longest);
  let spread = 0;
  for (let k = 0; k < 100; k++) {
    const next = new Float64Array(length);
    spread = 0;
    for (const point of points) {
      const share = dot(point, direction);
      spread += share * share;
      for (let j = 0; j < length; j++) next[j] = (next[j] as number) + share * (point[j] as number);
    }
    if (!(spread > 0)) break;
    direction = unit(next);
  }
  return { direction, spread };
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, k) => sum + value * (b[k] as number), 0);
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

function without(vector: Float64Array, direction: Float64Array): Float64Array {
  const share = dot(vector, direction);
  return vector.map((value, k) => value - share * (direction[k] as number));
}

/** Where in a plane parameters are, or come closest to. */
export function placeOn(
  { origin, across, up }: LossSection,
  numbers: Float64Array,
): readonly [a: number, b: number] {
  const away = numbers.map((value, k) => value - (origin[k] as number));
  const [uu, uv, vv] = [dot(across, across), dot(across, up), dot(up, up)];
  const [u, v] = [dot(away, across), dot(away, up)];
  const determinant = uu * vv - uv * uv;
  if (!(determinant > 1e-14 * uu * vv)) return [u / (uu || 1), 0];
  return [(u * vv - v * uv) / determinant, (v * uu - u * uv) / determinant];
}

/** The parameters at a place of a plane. */
export function numbersAt(
  { origin, across, up }: LossSection,
  a: number,
  b: number,
  into: Float64Array,
): Float64Array {
  for (let k = 0; k < origin.length; k++) {
    into[k] = (origin[k] as number) + a * (across[k] as number) + b * (up[k] as number);
  }
  return into;
}
