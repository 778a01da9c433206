import { readingNumbers } from '../document/array/reading-numbers';
import { listing } from '../document/listing';
import { differentiatingProgram, simplifyingProgram } from '../document/transform-tasks';
import { readingBase } from '../file/journal/base-text';
import { readingFile, readingFragment, readingLinkText } from '../file/reading/reading';
import { layingOut, placingNew, recognising } from '../layout/laid-out';
import { lossSurface } from '../learn/pictures/loss-surface';
import { spreading } from '../learn/pictures/spread';
import { newtonPath } from '../learn/run/newton';
import { findingRate } from '../learn/run/rate-finder';
import { training } from '../learn/run/training-task';
import { derivingExactly } from '../study/compare/derivative';
import { quotients } from '../study/compare/difference';
import { errorCurves } from '../study/compare/error-curve';
import { judging } from '../study/compare/judge';
import { swellOf } from '../study/compare/swell';
import { differentiatingSymbolically } from '../study/compare/symbolic';
import { findWays } from '../study/compare/ways';
import { compiling } from '../study/compiled/compiled-graph';
import { compiledTimes } from '../study/compiled/compiled-times';
import { buildingAdjoint } from '../study/cost/adjoint-program';
import { checkpointCurve, settingCheckpoints } from '../study/cost/checkpoints';
import { memories } from '../study/cost/memories';
import { countingOperations } from '../study/cost/operations';
import { countingSaved } from '../study/cost/saved-for-backward';
import { sweepTimes } from '../study/cost/sweep-times';
import { raceOf } from '../study/cost/two-ways';
import { heightGrid } from '../study/curve/grid';
import { lookingAt } from '../study/curve/look';
import { curvePoints } from '../study/curve/samples';
import { steppingFrom } from '../study/curve/step';
import { scheduling } from '../study/dataflow/machine';
import { speedUps } from '../study/dataflow/speed-ups';
import { bothModes, passCosts } from '../study/jacobian/jacobian-passes';
import { hessianColumns, multiplyingHessian } from '../study/jacobian/second-derivative';
import type { Task } from '../work/task';
import { tangentNumbers, tracingNumbers } from '../work/trace-task';

/** All that can be done in a worker. */
export const tasks: readonly Task[] = [
  ...[tracingNumbers, tangentNumbers],
  ...[differentiatingProgram, simplifyingProgram, listing, layingOut, placingNew],
  recognising,
  ...[bothModes, passCosts, hessianColumns, multiplyingHessian],
  ...[derivingExactly, findWays, quotients, errorCurves],
  ...[differentiatingSymbolically, swellOf, judging],
  ...[countingSaved, countingOperations, sweepTimes, memories],
  ...[settingCheckpoints, checkpointCurve, buildingAdjoint, raceOf],
  ...[compiling, compiledTimes],
  ...[scheduling, speedUps],
  ...[readingFile, readingLinkText, readingFragment, readingBase, readingNumbers],
  ...[curvePoints, lookingAt, heightGrid, steppingFrom],
  ...[training, findingRate, newtonPath, lossSurface, spreading],
];
