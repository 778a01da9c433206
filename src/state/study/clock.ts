import { BEFORE } from '../../study/dataflow/options';
import { goToPlace, pause, stepByMachine } from '../playback/playback';
import {
  type FiringOrder,
  stepsTaken,
  stopAt,
  stopWithin,
  type Taken,
} from '../player/firing-order';

/** The times of a machine at which the player can be, ascending. */
export function timesOf({ times }: FiringOrder): readonly number[] {
  return [...new Set(times)];
}

/** The time of a machine that the player is at; of one that it does not step by, the last that it has passed. */
export function timeOf(order: FiringOrder, player: Taken): number {
  const place = player.order === order ? player.step : stopWithin(order, stepsTaken(player));
  return order.times[stopAt(order, place)] ?? BEFORE;
}

/** Halts the player, has it step by the machine and takes it to the last of its times up to this one. */
export function goToTime(order: FiringOrder, time: number): void {
  const { times, stops } = order;
  // Before the start all is there that the machine does not fire; after it nothing more is taken.
  const last = times.findLastIndex((one) => one <= time);
  const stop = times[last] === BEFORE ? last : times.indexOf(times[last] as number);
  pause();
  stepByMachine(order);
  goToPlace(stops[Math.max(0, stop)] as number);
}
