import type { Tensor } from '../../core/tensor/tensor';
import type { MistakeId } from '../../words/en/mistake';
import { agrees, matches, type Tolerance } from '../answer/agreement';
import type { Made, Scene } from '../mistake/mistake';
import { mistakes } from '../mistake/mistakes';
import { numberOf } from '../sweep/quantity';
import { runOf } from '../sweep/run';
import type { Edge } from '../sweep/setting';

/** A mistake that an answer shows: its kind, and where it was made. */
export interface Diagnosis {
  readonly mistake: MistakeId;
  readonly at: Edge;
}

/** What a mistake comes to. */
export interface Outcome extends Diagnosis {
  readonly number: Tensor;
}

const known = new WeakMap<object, Map<string, readonly Outcome[]>>();

/**
 * What each mistake would come to that changes what is asked; of one kind and number only the nearest. Such as
 * come to the right number are left out.
 */
export function outcomesOf(scene: Scene): readonly Outcome[] {
  const of = known.get(scene.run) ?? new Map<string, readonly Outcome[]>();
  known.set(scene.run, of);
  const key = JSON.stringify([scene.asked, scene.way, scene.digits]);
  let outcomes = of.get(key);
  if (!outcomes) {
    outcomes = workedOut(scene);
    of.set(key, outcomes);
  }
  return outcomes;
}

function workedOut(scene: Scene): readonly Outcome[] {
  const right = numberOf(scene.run, scene.asked);
  if (!right) return [];
  const found = new Map<string, Outcome>();
  for (const { id, made } of mistakes) {
    for (const each of made(scene)) {
      const number = numberFor(each, scene);
      if (!number || agrees(number, right, { digits: scene.digits })) continue;
      const key = `${id} ${number.shape} ${[...number.data].map((x) => x.toPrecision(12))}`;
      if (!found.has(key)) found.set(key, { mistake: id, at: each.at, number });
    }
  }
  return [...found.values()];
}

function numberFor({ mutation, readOff }: Made, scene: Scene): Tensor | null {
  if (readOff !== undefined) return readOff;
  if (!mutation) return null;
  const { setting, asked, way, run } = scene;
  const mistaken = runOf(setting, mutation, asked.of === 'value' ? 'none' : way, run);
  return numberOf(mistaken, asked);
}

/** More kinds of mistake than these that come to one number say nothing. */
const MOST_NAMED = 3;

/**
 * The mistakes that come to an answer: one of a kind, several where they can't be told apart by this number, and
 * none where it is not known how the answer came to be.
 */
export function diagnosed(
  scene: Scene,
  answer: Tensor,
  tolerance: Tolerance,
  decimals: number | null = null,
): readonly Diagnosis[] {
  const nearest = new Map<MistakeId, Diagnosis>();
  for (const { mistake, at, number } of outcomesOf(scene)) {
    if (!matches(answer, number, tolerance, decimals) || nearest.has(mistake)) continue;
    nearest.set(mistake, { mistake, at });
  }
  return nearest.size > MOST_NAMED ? [] : [...nearest.values()];
}
