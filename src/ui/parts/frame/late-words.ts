import { worded } from '../../../words/worded';

/** What `parts/frame` says when it is asked for. */
export const wording = worded('parts/frame/late', {
  dHarrisonABriefIntroduction:
    'D. Harrison, A Brief Introduction to Automatic Differentiation for Machine Learning',
  harrisonSection: (section: string) => `(Harrison, section ${section})`,
  compute: 'Compute',
  nothingToDifferentiateYet: 'Nothing to differentiate yet',
  nothingToDifferentiateBy: 'Nothing to differentiate by',
  addAnInput: (input: string) => `Add an input: ${input}`,
  scrolling: (caption: string) => `${caption}, scrolling`,
});
