import { chainRule } from './chain-rule';
import { cost } from './cost';
import type { CourseLesson } from './course-lesson';
import { dataflow } from './dataflow';
import { fanOut } from './fan-out';
import { kinks } from './kinks';
import { network } from './network';
import { neuronLesson } from './neuron';
import { notLearning } from './not-learning';
import { oneUpdate } from './one-update';
import { optimisersLesson } from './optimisers';
import { secondOrder } from './second-order';
import { smallSteps } from './small-steps';
import { tensorsLesson } from './tensors';
import { twoWays } from './two-ways';

/** The lessons of the course, in the order in which one goes through them. */
export const lessons: readonly CourseLesson[] = [
  smallSteps,
  chainRule,
  dataflow,
  fanOut,
  kinks,
  cost,
  twoWays,
  tensorsLesson,
  neuronLesson,
  network,
  oneUpdate,
  optimisersLesson,
  notLearning,
  secondOrder,
];
