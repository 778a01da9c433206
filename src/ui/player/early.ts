import { earlyPart } from '../parts/loading/early-part';
import { wording } from './words';

/** What says in words what a step did. */
export const sentences = earlyPart(() => import('./sentence'), wording.whatSaysEachStepIn);
