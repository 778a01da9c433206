import { useMemo } from 'react';
import type { Trace } from '../../core/trace/trace';
import { type Machine, type MachineOptions, machineOf } from '../../state/dataflow/machine';
import { type SpeedUp, speedUps } from '../../state/dataflow/speed-ups';
import { useStretches } from '../parts/use-stretches';

/** Up to so many statements a program is scheduled while it is drawn; larger ones when they have been left alone. */
const SMALL = 250;
const QUIET = 150;

/** The machine of a trace; null while a large one is being scheduled. */
export function useMachine(trace: Trace, options: MachineOptions): Machine | null {
  const { phase, processors, costs } = options;
  const small = trace.program.length <= SMALL;
  const make = useMemo(
    () => () => machineOf(trace, { phase, processors, costs }),
    [trace, phase, processors, costs],
  );
  const now = useMemo(() => (small ? make() : null), [small, make]);
  const work = useMemo(
    () =>
      small
        ? null
        : function* () {
            yield make();
          },
    [small, make],
  );
  const [later] = useStretches(work, QUIET).steps;
  return now ?? later ?? null;
}

/** The speed-ups found so far. */
export function useSpeedUps(
  trace: Trace,
  { phase, costs }: Omit<MachineOptions, 'processors'>,
): readonly SpeedUp[] {
  const work = useMemo(() => () => speedUps(trace, { phase, costs }), [trace, phase, costs]);
  return useStretches(work, trace.program.length <= SMALL ? 0 : 2 * QUIET).steps;
}
