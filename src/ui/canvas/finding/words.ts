import { worded } from '../../../words/worded';

/** What `canvas/finding` says. */
export const wording = worded('canvas/finding', {
  findInGraphAndTrace: 'Find in graph and trace',
  find: 'Find',
  v3Sin: 'v3, sin, *, -0.284',
  looking: 'Looking …',
  previousMatch: 'Previous match',
  nextMatch: 'Next match',
  goToThisNode: 'Go to this node',
  closeFind: 'Close find',
  of: (at: number, count: number) => `${at} of ${count}`,
  furtherOn: (ahead: number) => `${ahead} further on`,
  nothingFound: 'Nothing found',
  fold: (name: string) => `fold ${name}`,
  adjointAtStep: (step: number) => `adjoint at step ${step}`,
  nothingYet: (count: string) => `Nothing yet; ${count}`,
});
