import { listing } from '../document/listing';
import { differentiatingProgram, simplifyingProgram } from '../document/transform-tasks';
import { layingOut } from '../layout/laid-out';
import { derivingExactly } from '../study/compare/derivative';
import { quotients } from '../study/compare/difference';
import { errorCurves } from '../study/compare/error-curve';
import { judging } from '../study/compare/judge';
import { swellOf } from '../study/compare/swell';
import { differentiating } from '../study/compare/symbolic';
import { findWays } from '../study/compare/ways';
import { checkpointCurve } from '../study/cost/checkpoint-curve';
import { countingKept } from '../study/cost/kept';
import { memories } from '../study/cost/memories';
import { buildingAdjoint, countingOperations, settingCheckpoints } from '../study/cost/once';
import { sweepTimes } from '../study/cost/sweep-times';
import { raceOf } from '../study/cost/two-ways';
import { scheduling } from '../study/dataflow/machine';
import { speedUps } from '../study/dataflow/speed-ups';
import { bothModes, passCosts } from '../study/jacobian/passes';
import { hessianColumns, multiplyingHessian } from '../study/jacobian/second-derivative';
import { tangentNumbers, tracingNumbers } from '../work/trace-task';

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
