import { earlyPart } from '../parts/loading/early-part';

/** What writes a graph as text and as a formula. */
export const printer = earlyPart(() => import('./printer'), 'What writes expressions');
