import { worded } from '../../../words/worded';

/** What `train/data` says. */
export const wording = worded('train/data', {
  data: 'Data',
  nothingFlowsIn:
    'No input has the role data or target, so no row flows in: training makes the output small by its parameters alone, and an epoch is one update. Give inputs these roles in Build to learn from rows.',
});
