import { worded } from '../../../words/worded';

/** What `canvas/view` says when it is asked for. */
export const wording = worded('canvas/view/late', {
  nodes: (count: number) => `${count} nodes`,
  focus: 'Focus',
  pathsFromToTheOutputs: (what: string) => `Paths from ${what} to the outputs`,
  pathsFromTheInputsTo: (what: string) => `Paths from the inputs to ${what}`,
  leaveFocus: 'Leave focus',
  whatFolds: 'What folds',
  enter: (name: string) => `Enter ${name}`,
  close: (name: string) => `Close ${name}`,
  folds: 'Folds',
  wholeGraph: 'Whole graph',
});
