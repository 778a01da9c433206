import { type Derived, derivedOf } from '../../document/derived';
import { useSession } from '../stores/session-store';

/** The derived state of the current document, for components. */
export function useDerived(): Derived {
  return useSession(({ history }) => derivedOf(history.document));
}
