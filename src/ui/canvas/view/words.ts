import type { ReactNode } from 'react';
import { worded } from '../../../words/worded';

/** What `canvas/view` says. */
export const wording = worded('canvas/view', {
  theListOfWhatTo: 'The list of what to look at',
  theListOfWhatCan: 'The list of what can be added',
  whatCanBeDoneWith: 'What can be done with a node',
  whatIsDoneWithA: 'What is done with a selection',
  whatSaysWhatIsIn: 'What says what is in focus',
  whatShowsNotes: 'What shows notes',
  whatFinds: 'What finds',
  whatFolds: 'What folds',
  theWayOutOfFolds: 'The way out of folds',
  theNamesOfFolds: 'The names of folds',
  theMap: 'The map',
  whatOpensArrays: 'What opens arrays',
  canvas: 'Canvas',
  pressTabForTheNodes: (outdated: boolean) =>
    `${outdated ? 'The graph is not what the expression says. ' : ''}Press Tab for the nodes, or type what to add, such as ln, +, 3 or theta.`,
  typeWhatYouWantOr: (key: ReactNode, key2: ReactNode, key3: ReactNode, key4: ReactNode) => [
    'Type what you want: ',
    key,
    ', ',
    key2,
    ', ',
    key3,
    ', ',
    key4,
    '. Or drag it from the palette.',
  ],
  whatArrangesGraphs: 'What arranges graphs',
  automatic: 'Automatic',
  asTheShapeOfThe: 'As the shape of the canvas suggests',
  leftToRight: 'Left to right',
  oneColumnForEachWave: 'One column for each wave',
  topDown: 'Top down',
  oneRowForEachWave: 'One row for each wave',
  wrapped: 'Wrapped',
  inLinesAsTextIs: 'In lines, as text is read',
  addANode: 'Add a node',
  arrangement: 'Arrangement',
  graph: 'Graph',
});
