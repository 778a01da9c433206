import { worded } from '../../../words/worded';

/** What `trace/cell` says. */
export const wording = worded('trace/cell', {
  goToStep: (step: number, plain: string) => `Go to step ${step}: ${plain}`,
});
