import { late } from '../parts/frame/late';
import { wording } from './words';

/** The question that waits, in the app and in frames. */
export const QuestionRegion = late(
  async () => (await import('../classroom/QuestionRegion')).QuestionRegion,
  wording.whatAsksQuestions,
);
