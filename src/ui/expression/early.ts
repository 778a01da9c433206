import { earlyPart } from '../parts/loading/early-part';
import { wording } from './words';

/** What writes a graph as text and as a formula. */
export const printer = earlyPart(() => import('./printer'), wording.whatWritesExpressions);
