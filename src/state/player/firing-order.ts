import type { Trace } from '../../core/trace/trace';

/**
 * An order in which a dataflow machine, or the program that recorded them, takes the steps of a trace. Each contribution to an adjoint comes
 * after those that the trace adds before it, so that every sum is one that the trace has.
 */
export interface FiringOrder {
  /** What takes the steps: a machine at one time after the other, or a program line by line. */
  readonly by: 'machine' | 'line';
  /** What traces share that have these steps, whatever their numbers. */
  readonly basis: object;
  /** The steps by their places, and the places of the steps. */
  readonly steps: Uint32Array;
  readonly places: Uint32Array;
  /** How many steps have been taken each time the machine has gone on: from none to all, ascending. */
  readonly stops: Uint32Array;
  /** The time of the machine at each of these. */
  readonly times: readonly number[];
}

/** How many steps have been taken, in which order; the trace's own where none is given. */
export interface Taken {
  readonly step: number;
  readonly order?: FiringOrder | null;
}

/** What all traces share that have the same steps in the same order. */
export function basisOf(trace: Trace): object {
  return trace.mode === 'reverse' ? trace.plan : trace.program.operands;
}

/** The place of a step in an order. */
export function placeOf(order: FiringOrder | null | undefined, step: number): number {
  return order?.places[step] ?? step;
}

/** The step at a place of an order. */
export function stepAtPlace(order: FiringOrder | null | undefined, place: number): number {
  return order?.steps[place] ?? place;
}

/** The step that was taken last; −1 before the first. */
export function newestStep({ step, order }: Taken): number {
  return step <= 0 ? -1 : stepAtPlace(order, step - 1);
}

let known: { readonly order: FiringOrder; readonly step: number; readonly taken: number } | null =
  null;

/** How many steps of the trace have been taken without a gap, in its own order. */
export function stepsTaken({ step, order }: Taken): number {
  if (!order) return step;
  // Asked for by every row at every step.
  if (known?.order === order && known.step === step) return known.taken;
  let taken = 0;
  while (taken < order.places.length && (order.places[taken] as number) < step) taken++;
  known = { order, step, taken };
  return taken;
}

/** The last stop at or before a place, by its position among the stops. */
export function stopAt({ stops }: FiringOrder, place: number): number {
  let [low, high] = [0, stops.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stops[middle] as number) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The stop at or after a place, as a place. */
export function snapped(order: FiringOrder, place: number): number {
  const at = order.stops[stopAt(order, place)] as number;
  return at >= place ? at : (order.stops[stopAt(order, place) + 1] ?? at);
}

/** The stop by which the first steps of the trace, so many of them, have been taken. */
export function stopAfter(order: FiringOrder, count: number): number {
  return count <= 0 ? 0 : snapped(order, placeOf(order, count - 1) + 1);
}

/** The last stop by which none but the first steps of the trace, so many of them, have been taken. */
export function stopWithin(order: FiringOrder, count: number): number {
  const first = order.steps.findIndex((step) => step >= count);
  const place = first < 0 ? order.steps.length : first;
  return order.stops[stopAt(order, place)] as number;
}
