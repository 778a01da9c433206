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
import { analysisWeight } from '../../work/weight';
import { workOf } from '../../work/work';
import { type Progress, quietFor, useWork } from '../parts/frame/use-work';

/** The machine of a trace's program; its result is null while a large one is being scheduled. */
export function useMachine(
  trace: Trace,
  { phase, processors, costs }: MachineOptions,
): Progress<null, Machine> {
  const { program, output } = structureIn(trace);
  const work = useMemo(() => {
    const options = { phase, processors, costs };
    const run = runnable(program, output);
    return workOf(scheduling, [run, options], analysisWeight(program));
  }, [program, output, phase, processors, costs]);
  return useWork('the schedule', work, quietFor(program.length));
}

/** The speed-ups found so far. */
export function useSpeedUps(
  trace: Trace,
  { phase, costs }: Omit<MachineOptions, 'processors'>,
): readonly SpeedUp[] {
  const { program, output } = structureIn(trace);
  const work = useMemo(() => {
    const options = { phase, costs };
    const run = runnable(program, output);
    return workOf(speedUps, [run, options], analysisWeight(program));
  }, [program, output, phase, costs]);
  return useWork('the speed-ups', work, quietFor(program.length)).steps;
}

/** What is scheduled stays the same while numbers are scrubbed. */
function structureIn({ program, output }: Trace) {
  return { program: structureOf(program), output: output?.name ?? null };
}

function runnable(program: Program, output: string | null): Runnable {
  return { program, output: output === null ? null : { name: output } };
}
