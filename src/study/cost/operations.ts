import { operationCounts } from '../../core/analysis/operation-counts';
import { inOneGo, task } from '../../work/task';

/** `operationCounts` as a task. */
export const countingOperations = task('operations', inOneGo(operationCounts));
