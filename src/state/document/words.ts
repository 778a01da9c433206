import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('state/document', {
  whatShowsFolds: 'What shows folds',
  whatFindsWhatIsOdd: 'What finds what is odd about a graph',
  whatComputesLargeGraphs: 'What computes large graphs',
  add: (name: string) => `add ${name}`,
  added: (name: string) => `Added ${name}`,
  whatAppliesOwnPrimitives: 'What applies own primitives',
  constant: (value: string) => `constant ${value}`,
  rename: 'rename',
});
