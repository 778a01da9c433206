import { earlyPart } from '../parts/loading/early-part';

/** What says in words what a step did. */
export const sentences = earlyPart(() => import('./sentence'), 'What says each step in words');
