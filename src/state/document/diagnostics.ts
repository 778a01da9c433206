import { create } from 'zustand';
import { type Diagnostic, withProblem } from '../../core/graph/diagnostic';
import type { Trace } from '../../core/trace/trace';
import { derivedOf, traceOf } from '../../document/derived';
import type { Document, Mode } from '../../document/document';
import { isPending } from '../../document/pending';
import { currentDocument } from '../stores/document-store';
import { complain } from '../stores/notices';
import { useSession } from '../stores/session-store';
import { useView } from '../stores/view-store';

type Find = (trace: Trace) => readonly Diagnostic[];

/** What finds trouble in a trace: no part of the first load, so it may not be there yet. */
const useFinding = create<{ readonly find: Find | null }>()(() => ({ find: null }));

/** Gets what finds trouble in traces; until then nothing is said of them. */
export async function loadTrouble(): Promise<void> {
  const { trouble } = await import('../../core/trace/trouble');
  useFinding.setState({ find: trouble });
}

/** From now on traces are looked at for trouble. */
export function keepLookingForTrouble(): void {
  loadTrouble().catch((error: unknown) => {
    complain('What is odd about a graph can’t be told.', `Reload the page. (${String(error)})`);
  });
}

const troubles = new WeakMap<Trace, readonly Diagnostic[]>();
const diagnostics = new WeakMap<Trace, readonly Diagnostic[]>();

/** Tells the trouble of a trace that was found elsewhere, together with its numbers. */
export function knowTrouble(trace: Trace, found: readonly Diagnostic[]): void {
  troubles.set(
    trace,
    found.map((each) => withProblem(each, each.problem)),
  );
}

/**
 * What is missing from a document, and what of its trace in this mode needs a second look, as soon as
 * that can be found. The same array for as long as the trace is the same.
 */
export function diagnosticsOf(document: Document, mode: Mode): readonly Diagnostic[] {
  const { checked } = derivedOf(document);
  const trace = traceOf(document, mode);
  const known = diagnostics.get(trace);
  if (known) return known;
  const found = troubleOf(trace);
  if (found === null) return checked.diagnostics;
  const all = [...checked.diagnostics, ...found];
  diagnostics.set(trace, all);
  return all;
}

function troubleOf(trace: Trace): readonly Diagnostic[] | null {
  if (isPending(trace)) return null;
  return troubles.get(trace) ?? useFinding.getState().find?.(trace) ?? null;
}

/** The diagnostics of the current document in the mode that is shown, as far as they can be found yet. */
export function currentDiagnostics(): readonly Diagnostic[] {
  return diagnosticsOf(currentDocument(), useView.getState().mode);
}

/** Draws a component anew once trouble can be found. */
export function useFinder(): void {
  useFinding(({ find }) => find);
}

/**
 * The diagnostics of the current document, for components.
 * @param mode the one that is shown when it is left out.
 */
export function useDiagnostics(mode?: Mode): readonly Diagnostic[] {
  useFinder();
  return useSession(({ history, view }) => diagnosticsOf(history.document, mode ?? view.mode));
}
