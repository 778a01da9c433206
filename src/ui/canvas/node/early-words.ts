import { worded } from '../../../words/worded';

/** What `canvas/node` says as soon as it is drawn. */
export const wording = worded('canvas/node/early', {
  setTheTangentOf: (set: string) => `set the tangent of ${set}`,
  set: (set: string) => `set ${set}`,
  of: (capital: string, name: string) => `${capital} of ${name}`,
});
