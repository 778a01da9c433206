import { derivingExactly } from '../compare/derivative';
import { quotients } from '../compare/difference';
import { errorCurves } from '../compare/error-curve';
import { judging } from '../compare/judge';
import { swellOf } from '../compare/swell';
import { differentiating } from '../compare/symbolic';
import { findWays } from '../compare/ways';
import { checkpointCurve } from '../cost/checkpoint-curve';
import { memories } from '../cost/memories';
import { buildingAdjoint, countingOperations, settingCheckpoints } from '../cost/once';
import { sweepTimes } from '../cost/sweep-times';
import { raceOf } from '../cost/two-ways';
import { scheduling } from '../dataflow/machine';
import { speedUps } from '../dataflow/speed-ups';
import { listing } from '../document/listing';
import { bothModes, passCosts } from '../jacobian/passes';
import { hessianColumns, multiplyingHessian } from '../jacobian/second-derivative';
import { layingOut } from '../layout/laid-out';
import { countingKept } from '../player/kept';
import { tangentNumbers, tracingNumbers } from './trace-task';
import { differentiatingProgram, simplifyingProgram } from './transform-tasks';

/**
 * All that can be done in a worker, by name. Each is a generator over arguments that can be copied:
 * numbers, plain objects, typed arrays, programs. It yields what is found on the way or how far it
 * has come.
 */
export const tasks = {
  trace: tracingNumbers,
  tangents: tangentNumbers,
  gradient: differentiatingProgram,
  simplify: simplifyingProgram,
  listing,
  layout: layingOut,
  jacobian: bothModes,
  'pass costs': passCosts,
  hessian: hessianColumns,
  'hessian times': multiplyingHessian,
  derivative: derivingExactly,
  ways: findWays,
  quotients,
  'error curves': errorCurves,
  symbolic: differentiating,
  swell: swellOf,
  judge: judging,
  kept: countingKept,
  operations: countingOperations,
  'sweep times': sweepTimes,
  memories,
  checkpointing: settingCheckpoints,
  'checkpoint curve': checkpointCurve,
  'adjoint program': buildingAdjoint,
  race: raceOf,
  machine: scheduling,
  'speed-ups': speedUps,
};

export type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
