import { type DataSet, rowsOf } from '../data/data-set';
import { drawing } from '../data/draw';
import type { Model } from '../run/model';
import { evaluator } from '../run/passes';

/** Letters of what is made up at most. */
const LONGEST = 12;
/** The letter that begins and ends. */
const EDGE = 0;

/**
 * Makes what has a model of letters make up so many names with some parameters: letter by letter, each drawn by what is
 * predicted. The same seed draws the same names.
 */
export function makingUp(
  model: Model,
  set: DataSet,
  count: number,
  seed: number,
): (w: Float64Array) => readonly string[] {
  const width = set.features.length;
  const x = new Float64Array(count * width);
  const evaluate = evaluator(model, { ...set, x, y: new Float64Array(count) }, set);
  return (w) => {
    const draws = Array.from({ length: count }, (_, k) => drawing(seed, 9, k));
    const made = draws.map((): number[] => []);
    const open = new Set(draws.keys());
    for (let at = 0; at < LONGEST && open.size > 0; at++) {
      for (const [k, letters] of made.entries()) {
        const before = [...Array<number>(width).fill(EDGE), ...letters].slice(-width);
        x.set(before, k * width);
      }
      const found = evaluate(w);
      for (const k of open) {
        const shares = found.predictions.subarray(k * found.width, (k + 1) * found.width);
        const letter = drawn(shares, (draws[k] as (typeof draws)[number]).uniform());
        if (letter === EDGE) open.delete(k);
        else made[k]?.push(letter);
      }
    }
    return made.map((letters) => letters.map((letter) => set.vocabulary?.[letter] ?? '').join(''));
  };
}

/** The index that a number from 0 to 1 falls on, of shares that add up to 1. */
function drawn(shares: Float64Array, at: number): number {
  let rest = at;
  for (const [k, share] of shares.entries()) {
    rest -= share;
    if (rest < 0) return k;
  }
  return EDGE;
}

/** The names that a set of letters is made of. */
export function namesOf(set: DataSet): ReadonlySet<string> {
  const found = new Set<string>();
  let name = '';
  for (let row = 0; row < rowsOf(set); row++) {
    const letter = set.y[row] as number;
    if (letter !== EDGE) name += set.vocabulary?.[letter] ?? '';
    else {
      found.add(name);
      name = '';
    }
  }
  return found;
}
