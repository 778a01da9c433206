import type { Machine } from './machine';

/** How many processors are busy from one time to the next, on average where times were gathered. */
export interface BusyStretch {
  readonly from: number;
  readonly to: number;
  readonly primal: number;
  readonly adjoint: number;
}

/**
 * How busy a machine is over time: exactly where its times are few, else in so many equal stretches.
 * @param most how many stretches there may be.
 */
export function busyOver(machine: Machine, most: number): readonly BusyStretch[] {
  const { times, schedule } = machine;
  const { length } = schedule;
  if (length === 0) return [];
  const exact = times.length - 1 <= most;
  const edges = exact ? times : Array.from({ length: most + 1 }, (_, k) => (k / most) * length);
  const spent = { primal: new Float64Array(edges.length), adjoint: new Float64Array(edges.length) };
  const indexOf = new Map(exact ? times.map((time, k) => [time, k]) : []);
  const edgeBefore = (time: number) =>
    exact ? (indexOf.get(time) as number) : Math.min(most - 1, Math.floor((time / length) * most));
  for (const { phase, start, end } of schedule.entries) {
    for (let k = edgeBefore(start); k < edges.length - 1 && (edges[k] as number) < end; k++) {
      const from = Math.max(start, edges[k] as number);
      const to = Math.min(end, edges[k + 1] as number);
      spent[phase][k] = (spent[phase][k] as number) + Math.max(0, to - from);
    }
  }
  return edges.slice(0, -1).map((from, k) => {
    const to = edges[k + 1] as number;
    return {
      from,
      to,
      primal: (spent.primal[k] as number) / (to - from),
      adjoint: (spent.adjoint[k] as number) / (to - from),
    };
  });
}
