import { useMemo } from 'react';
import type { Program } from '../../core/program/program';
import type { Trace } from '../../core/trace/trace';
import { structureOf } from '../../document/structure';
import {
  type Machine,
  type MachineOptions,
  type Runnable,
  scheduling,
} from '../../study/dataflow/machine';
import { type SpeedUp, speedUps } from '../../study/dataflow/speed-ups';
import { useAnalysis } from '../parts/frame/use-analysis';
import type { Progress } from '../parts/frame/use-work';
import { wording } from './words';

/** The machine of a trace's program; its result is null while a large one is being scheduled. */
export function useMachine(
  trace: Trace,
  { phase, processors, costs }: MachineOptions,
): Progress<null, Machine> {
  const { program, output } = structureIn(trace);
  const args = useMemo(
    () => [runnable(program, output), { phase, processors, costs }] as const,
    [program, output, phase, processors, costs],
  );
  return useAnalysis(wording.theSchedule, scheduling, args, program);
}

/** The speed-ups found so far. */
export function useSpeedUps(
  trace: Trace,
  { phase, costs }: Omit<MachineOptions, 'processors'>,
): readonly SpeedUp[] {
  const { program, output } = structureIn(trace);
  const args = useMemo(
    () => [runnable(program, output), { phase, costs }] as const,
    [program, output, phase, costs],
  );
  return useAnalysis(wording.theSpeedUps, speedUps, args, program).steps;
}

/** What is scheduled stays the same while numbers are scrubbed. */
function structureIn({ program, output }: Trace) {
  return { program: structureOf(program), output: output?.name ?? null };
}

function runnable(program: Program, output: string | null): Runnable {
  return { program, output: output === null ? null : { name: output } };
}
