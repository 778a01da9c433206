import { worded } from '../../../words/worded';

/** What `parts/frame` says. */
export const wording = worded('parts/frame', {
  dismiss: 'Dismiss',
  messages: 'Messages',
  tryAgain: 'Try again',
  reload: 'Reload',
  hidden: 'hidden',
  ofTheWindow: (share: number) => `${share} % of the window`,
  more: (label: string) => `${label}, more`,
});
