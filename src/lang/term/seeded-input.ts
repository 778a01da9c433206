import { elementPlace } from '../../core/trace/element-place';
import type { ForwardTrace } from '../../core/trace/trace';
import { tangentSeeds } from '../../core/transform/forward-derivative';
import type { ByInput } from '../medium/medium';

const seeded = new WeakMap<ForwardTrace, ByInput | null>();

/**
 * The input, or the element of one, whose tangent is 1 while all others are 0 or absent, so that
 * tangents are derivatives by it; null when the seed is another direction.
 */
export function seededInput(trace: ForwardTrace): ByInput | null {
  let input = seeded.get(trace);
  if (input === undefined) {
    input = soleInput(trace);
    seeded.set(trace, input);
  }
  return input;
}

function soleInput({ program, seed }: ForwardTrace): ByInput | null {
  const seeds = tangentSeeds(program, seed);
  let sole: ByInput | null = null;
  for (const { name, statement } of program.inputs) {
    const tangent = seeds.get(statement);
    if (!tangent) continue;
    const { shape, data } = tangent;
    const element = data.findIndex((x) => x !== 0);
    if (element < 0) continue;
    const alone = data[element] === 1 && data.every((x, k) => x === 0 || k === element);
    if (sole || !alone) return null;
    sole = { name, place: elementPlace(shape, element) };
  }
  return sole;
}
