import { worded } from '../../../words/worded';

/** What `canvas/scene` says. */
export const wording = worded('canvas/scene', {
  tangent: 'tangent',
  adjoint: 'adjoint',
  shape: (spokenShape: string) => `shape ${spokenShape}`,
  adjointProgram: 'adjoint program',
  notComputedYet: 'not computed yet',
  value: (value: string) => `value ${value}`,
  no: (name: string) => `no ${name}`,
  namedNotComputedYet: (name: string) => `${name} not computed yet`,
  firesNow: 'fires now',
  notWiredCompletely: 'not wired completely',
  cantBeComputed: 'can’t be computed',
});
