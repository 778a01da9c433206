import { derivedOf } from '../../document/derived';
import { basisOf } from '../player/firing-order';
import { currentDocument } from '../stores/document-store';
import { currentTrace } from '../stores/player-store';
import { useProgram } from './program-store';
import { runOrder } from './run-order';

/** Has the player offer to step by the lines of the last run, as long as what that recorded is what is played. */
export function offerLines(): void {
  const { run, order } = useProgram.getState();
  const trace = currentTrace();
  if (order && order.basis === basisOf(trace)) return;
  const document = currentDocument();
  const isOfRun = run !== null && run.graph === document.graph && trace.stepCount > 0;
  const found = isOfRun ? runOrder(trace, derivedOf(document).nodeOf, run) : null;
  if (found !== order) useProgram.setState({ order: found });
}
