import { worded } from '../../../words/worded';

/** What `parts/frame` says as soon as it is drawn. */
export const wording = worded('parts/frame/early', {
  noOutputIsCompleteWhat: 'No output is complete. What it still needs is listed on the canvas.',
  addAnOutputAndWire: (then: string) => `Add an output and wire a value into it: ${then}`,
  cancelled: 'Cancelled.',
  thisCouldNotBeWorked: 'This could not be worked out.',
});
