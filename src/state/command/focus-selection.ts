import type { Towards } from '../../document/paths';
import { counted } from '../../words/en/grammar';
import { focusOn } from '../stores/focus';
import { announce } from '../stores/notices';
import { useSelection } from '../stores/selection';

/** Looks at the paths of what is selected alone, or at all again. */
export function focusSelection(towards: Towards): void {
  const count = focusOn(useSelection.getState().nodes, towards);
  const paths = towards === 'outputs' ? 'to the outputs' : 'from the inputs';
  if (count === null) announce('All nodes in focus');
  else announce(`${counted(count, 'node', `${count}`)} in focus, on the paths ${paths}`);
}
