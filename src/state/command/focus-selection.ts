import type { Towards } from '../../document/paths';
import { focusOn } from '../stores/focus';
import { announce } from '../stores/notices';
import { useSelection } from '../stores/selection';
import { wording } from './words';

/** Looks at the paths of what is selected alone, or at all again. */
export function focusSelection(towards: Towards): void {
  const count = focusOn(useSelection.getState().nodes, towards);
  const paths = towards === 'outputs' ? wording.toTheOutputs : wording.fromTheInputs;
  if (count === null) announce(wording.allNodesInFocus);
  else announce(wording.inFocusOnThePaths(count, paths));
}
