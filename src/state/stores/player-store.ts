import type { Trace } from '../../core/trace/trace';
import { traceIn } from '../session/cursor';
import { partOf } from './part';
import { useSession } from './session-store';

/** The cursor into the trace of the current document. */
export const usePlayer = partOf('player');

/** The trace that is shown and played now. */
export function currentTrace(): Trace {
  return traceIn(useSession.getState());
}

/** The same for components. */
export function useTrace(): Trace {
  return useSession(traceIn);
}
