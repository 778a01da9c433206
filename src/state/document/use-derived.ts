import type { Diagnostic } from '../../core/check';
import type { Document, Mode } from '../../file/document';
import { useView } from '../view-store';
import { type Derived, derivedOf, tangentOf } from './derived';
import { useDocument } from './document-store';

/** The derived state of the current document, for components. */
export function useDerived(): Derived {
  return useDocument((state) => derivedOf(state.document));
}

/** What is missing from a document, and what of the trace in this mode needs a second look. */
export function diagnosticsOf(document: Document, mode: Mode): readonly Diagnostic[] {
  return mode === 'forward' ? tangentOf(document).diagnostics : derivedOf(document).diagnostics;
}

/** The diagnostics of the current document in the mode that is shown, for components. */
export function useDiagnostics(): readonly Diagnostic[] {
  const mode = useView((view) => view.mode);
  return useDocument(({ document }) => diagnosticsOf(document, mode));
}
