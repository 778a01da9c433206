import { worded } from '../../words/worded';

/** What the table of marks says is odd about what was handed in. */
export const wording = worded('classroom/marking', {
  notices: {
    'other questions': 'It has other questions than the assignment: somebody changed it by hand.',
    'too many attempts': 'It has more attempts than are allowed: those beyond count for nothing.',
    'handed in more than once': 'Handed in more than once under this name.',
  },
});
