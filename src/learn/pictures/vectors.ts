import type { DataSet } from '../data/data-set';
import type { Model } from '../run/model';
import { partsOf } from '../run/parts';
import { principalPair } from './section';

/** Where among all parameters the vectors of words stand, one after the other. */
export interface Embedding {
  readonly name: string;
  readonly from: number;
  readonly words: readonly string[];
  readonly width: number;
}

/** The vectors that a model looks words up in; null where it has none for the words of a set. */
export function embeddingOf(
  { graph, parameters }: Model,
  { vocabulary }: DataSet,
): Embedding | null {
  if (!vocabulary) return null;
  const read = new Set(
    graph.nodes.flatMap((node) =>
      node.kind === 'primitive' && node.primitive === 'gather' ? [node.operands[0]] : [],
    ),
  );
  for (const { place, from } of partsOf(parameters)) {
    const { node, name, shape } = place;
    if (read.has(node) && shape.length === 2 && shape[0] === vocabulary.length) {
      return { name, from, words: vocabulary, width: shape[1] as number };
    }
  }
  return null;
}

/** A place for each word: its vector where that has two numbers, else its share along the two directions in which vectors spread most. */
export function placesOf(
  { from, words, width }: Embedding,
  numbers: Float64Array,
): readonly (readonly [x: number, y: number])[] {
  const vectors = words.map((_, k) => numbers.slice(from + k * width, from + (k + 1) * width));
  if (width === 2) return vectors.map((vector) => [vector[0] as number, vector[1] as number]);
  const mean = new Float64Array(width);
  for (const vector of vectors) {
    for (let k = 0; k < width; k++)
      mean[k] = (mean[k] as number) + (vector[k] as number) / words.length;
  }
  const away = vectors.map((vector) => vector.map((value, k) => value - (mean[k] as number)));
  const [across, up] = principalPair(away);
  const along = (vector: Float64Array, direction: Float64Array) =>
    vector.reduce((sum, value, k) => sum + value * (direction[k] as number), 0);
  return away.map((vector) => [along(vector, across), along(vector, up)]);
}

/** The words whose vectors are nearest to that of one, the nearest first. */
export function nearestTo(
  { from, words, width }: Embedding,
  numbers: Float64Array,
  word: number,
  count: number,
): readonly number[] {
  const distance = (other: number) => {
    let sum = 0;
    for (let k = 0; k < width; k++) {
      const a = numbers[from + word * width + k] as number;
      sum += (a - (numbers[from + other * width + k] as number)) ** 2;
    }
    return sum;
  };
  return words
    .map((_, k) => k)
    .filter((k) => k !== word)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, count);
}
