import { worded } from '../../words/worded';

/** What is said of Python that can't be had. */
export const wording = worded('python/runtime', {
  didNotStart: (why: string) => `Python did not start: ${why}`,
  couldNotBeLoaded: 'Python could not be loaded.',
  frameDidNotOpen: 'The frame that runs Python did not open.',
  restNotShown: (most: string) =>
    `… the rest is not shown: ${most} characters are the most. Print less often, such as in every hundredth step.`,
});
