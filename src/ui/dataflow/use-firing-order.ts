import { useEffect, useMemo } from 'react';
import { isPending } from '../../document/pending';
import { stepByMachine } from '../../state/playback/playback';
import { basisOf, type FiringOrder } from '../../state/player/firing-order';
import { currentTrace, useTrace } from '../../state/stores/player-store';
import { useDataflow } from '../../state/study/dataflow-store';
import { firingOrder } from '../../state/study/firing-order';
import type { Machine } from '../../study/dataflow/machine';

/**
 * The order in which a machine takes the steps of what is played; null while these are not known. The
 * player steps by it from now on, and goes on to do so unless it was only looked at.
 */
export function useFiringOrder(machine: Machine): FiringOrder | null {
  const trace = useTrace();
  // It is the same for all numbers, be they there or not.
  const basis = isPending(trace) && trace.stepCount === 0 ? null : basisOf(trace);
  const order = useMemo(
    () => (basis === null ? null : firingOrder(machine, currentTrace())),
    [machine, basis],
  );
  useEffect(() => {
    if (order === null) return;
    useDataflow.setState({ order });
    const takeBack = stepByMachine(order);
    return () => {
      useDataflow.setState({ order: null });
      takeBack();
    };
  }, [order]);
  return order;
}
