import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('state/beside', {
  twoSideBySideMoved:
    'Two side by side, moved by one player. The second is only looked at, and goes into no link. Escape leaves.',
  oneGraphAgain: 'One graph again.',
  names: { differentiate: 'Differentiate', simplify: 'Simplify' },
  labels: { differentiate: 'differentiate', simplify: 'simplify' },
});
