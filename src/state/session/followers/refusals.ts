import { withoutPassing } from '../notices';
import type { Follower } from './follower';

/** What was said of an edit that was refused, and of what was done, is out of date after the next edit. */
export const refusals: Follower = (before, after) =>
  after.history.document === before.history.document ? after : withoutPassing(after);
