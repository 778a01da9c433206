import { withoutRefusals } from '../notices';
import type { Follower } from './follower';

/** What was said of an edit that was refused is out of date after the next. */
export const refusals: Follower = (before, after) =>
  after.history.document === before.history.document ? after : withoutRefusals(after);
