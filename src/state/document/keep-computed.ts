import { leavePending } from '../../document/pending';
import { LIGHT, tangentWeight, traceWeight } from '../../work/weight';
import { complain } from '../stores/notices';

// No part of the first load: most graphs are run at once.
const computing = () => import('./computing');

/**
 * From now on traces that take long are left pending, made elsewhere, and shown when they are there.
 */
export function keepComputed(): void {
  let begun = false;
  leavePending((program, mode) => {
    const weight = mode === 'forward' ? tangentWeight(program) : traceWeight(program);
    if (weight <= LIGHT) return false;
    if (!begun) {
      computing().then(
        ({ workOutPending }) => workOutPending(),
        (error) =>
          complain('Large graphs can’t be computed.', `Reload the page. (${String(error)})`),
      );
    }
    begun = true;
    return true;
  });
}
