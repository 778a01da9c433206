import { type Derived, derivedOf } from './derived';
import { useDocument } from './document-store';

/** The derived state of the current document, for components. */
export function useDerived(): Derived {
  return useDocument((state) => derivedOf(state.document));
}
