import type { NodeState } from '../../core/index';
import type { Machine } from './machine';
import { BEFORE } from './options';

/** What every task of a machine is doing at one time: task numbers by state, each in program order. */
export interface Moment {
  /** A time of the machine at or before the one asked for, or BEFORE. */
  readonly time: number;
  readonly tasks: Readonly<Record<NodeState, readonly number[]>>;
}

/** The moment at a time; what lies beyond the end is the end. */
export function momentAt(machine: Machine, wanted: number): Moment {
  const time = timeAt(machine, positionOf(machine, wanted));
  const tasks: Record<NodeState, number[]> = { dormant: [], fireable: [], firing: [], fired: [] };
  const { fireable, start, end } = machine;
  for (let task = 0; task < start.length; task++) {
    // Nothing is given before the start, yet what waits for nothing is fireable.
    const ready = time === BEFORE ? fireable[task] === 0 : (fireable[task] as number) <= time;
    if (!ready) tasks.dormant.push(task);
    else if ((start[task] as number) > time) tasks.fireable.push(task);
    else if ((end[task] as number) > time) tasks.firing.push(task);
    else tasks.fired.push(task);
  }
  return { time, tasks };
}

/** How many places the clock has: before the start, and each time of the machine. */
export function placesOf({ times }: Machine): number {
  return times.length + 1;
}

/** The place of the clock at or before a time: 0 before the start. */
export function positionOf({ times }: Machine, time: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as number) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The time at a place of the clock. */
export function timeAt({ times }: Machine, position: number): number {
  return position <= 0 ? BEFORE : (times[Math.min(position, times.length) - 1] as number);
}
