import type { Trace } from '../../core/trace/trace';
import { BEFORE } from '../../study/dataflow/options';
import { basisOf, type FiringOrder } from './firing-order';
import { sameWave } from './stops';

/** When steps are taken that come after all others. */
export const AFTER = Number.POSITIVE_INFINITY;

/**
 * The order in which steps are taken at their times, and at one time as in the trace. What is taken at one
 * time is taken at once; before and after all others, wave by wave.
 * @param when the time of each step.
 */
export function orderBy(trace: Trace, when: Float64Array, by: FiringOrder['by']): FiringOrder {
  const steps = Uint32Array.from(when.keys()).sort(
    (a, b) => (when[a] as number) - (when[b] as number) || a - b,
  );
  const places = new Uint32Array(steps.length);
  steps.forEach((step, place) => {
    places[step] = place;
  });
  const stops = [0];
  const times: number[] = [BEFORE];
  for (let place = 1; place <= steps.length; place++) {
    const [last, next] = [steps[place - 1] as number, steps[place]];
    const time = when[last] as number;
    const goesOn = next !== undefined && when[next] === time;
    const fires = time !== BEFORE && time !== AFTER;
    if (goesOn && (fires || sameWave(trace, last, next))) continue;
    stops.push(place);
    times.push(time);
  }
  return { by, basis: basisOf(trace), steps, places, stops: Uint32Array.from(stops), times };
}
