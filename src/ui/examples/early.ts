import { earlyPart } from '../parts/loading/early-part';
import { wording } from './words';

/** The graphs to start from, each with what there is to see in it. */
export const exampleList = earlyPart(() => import('./listing'), wording.theExamples);
