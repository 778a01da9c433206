import type { Trace } from '../../core/trace/trace';
import { wording } from './words';

/** What stands over the two halves of the printed trace. */
export const traceHeadings: Readonly<
  Record<Trace['mode'], readonly [left: string, right: string]>
> = {
  reverse: [wording.primal, wording.adjoint],
  forward: [wording.primal, wording.tangent],
};
