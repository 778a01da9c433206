import type { Machine } from '../../study/dataflow/machine';
import { positionOf, timeAt } from '../../study/dataflow/moment';
import { useDataflow } from './dataflow-store';

/** Halts the machine and sets its clock to a time, or to the last time before it at which something changes. */
export function goToTime(machine: Machine, time: number): void {
  const place = Math.max(1, positionOf(machine, time));
  useDataflow.setState({ running: false, time: timeAt(machine, place) });
}
