import { earlyPart } from '../parts/frame/early-part';

/** What says in words what a step did. */
export const sentences = earlyPart(() => import('./sentence'), 'What says each step in words');
