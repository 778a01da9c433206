import { counted } from '../../../words/en/grammar';
import { worded } from '../../../words/worded';

/** What `canvas/scene` says when it is asked for. */
export const wording = worded('canvas/scene/late', {
  firesNow: 'fires now',
  fold: (name: string) => `fold ${name}`,
  node: (count: number) => counted(count, 'node'),
  notComputedYet: 'not computed yet',
  value: (value: string) => `value ${value}`,
  text: (forward: boolean, derivative: string) =>
    `${forward ? 'tangent' : 'adjoint'} ${derivative}`,
  result: (count: number) => counted(count, 'result'),
  toLookAtInside: (troubles: number) => `${troubles} to look at inside`,
});
