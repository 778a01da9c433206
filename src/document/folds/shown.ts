import { wholeCell, wholeDerivativeCell } from '../../lang/term/fold-cells';
import { composed } from '../../layout/composed';
import { foldedRows } from './folded-rows';
import { seenGraph } from './seen';
import { stepGroupsOf } from './step-groups';

/** All that it takes to show a graph with folds; a graph without does without. */
export const folding = {
  composed,
  seenGraph,
  stepGroupsOf,
  foldedRows,
  wholeCell,
  wholeDerivativeCell,
};

export type Folding = typeof folding;
