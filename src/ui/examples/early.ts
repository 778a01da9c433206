import { earlyPart } from '../parts/frame/early-part';

/** The graphs to start from, each with what there is to see in it. */
export const exampleList = earlyPart(() => import('../../file/examples/examples'), 'The examples');
