import { type Derived, derivedOf } from '../../document/derived';
import { useDocument } from '../stores/document-store';

/** The derived state of the current document, for components. */
export function useDerived(): Derived {
  return useDocument((state) => derivedOf(state.document));
}
