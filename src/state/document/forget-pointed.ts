import { currentTrace } from '../stores/player-store';
import { usePointed } from '../stores/pointed-store';
import { watchParts } from '../stores/session-store';

/**
 * Forgets what was pointed at once there are other statements: its steps are others then, and what was
 * under the pointer may have gone without being left. Returns what ends that.
 */
export function forgetPointed(): () => void {
  let known = currentTrace().program.operands;
  return watchParts(['history', 'view'], () => {
    // Programs that differ in numbers alone share them.
    const { operands } = currentTrace().program;
    if (operands === known) return;
    known = operands;
    if (usePointed.getState().steps.length > 0) usePointed.setState({ steps: [] });
  });
}
