import { type Diagnostic, withProblem } from '../../core/graph/diagnostic';
import type { Trace } from '../../core/trace/trace';
import { derivedOf, traceOf } from '../../document/derived';
import type { Document, Mode } from '../../document/document';
import { isPending } from '../../document/pending';
import { attempt } from '../loading/attempt';
import { latePart } from '../loading/late-part';
import type { Session } from '../session/session';
import { change, useSession } from '../stores/session-store';
import { wording } from './words';

const finding = latePart(() => import('../../core/trace/trouble'), wording.whatFindsWhatIsOdd);

/** From now on traces are looked at for trouble, as soon as what finds it is there. */
export function keepLookingForTrouble(): void {
  attempt(async () => {
    const { trouble } = await finding();
    change((session) => ({ ...session, finder: trouble }));
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
 * What is missing from a document, and what of its trace in this mode needs a second look, as far as
 * there is what finds it. The same array for as long as the trace is the same.
 */
export function diagnosticsOf(
  document: Document,
  mode: Mode,
  finder: Session['finder'],
): readonly Diagnostic[] {
  const { checked } = derivedOf(document);
  const trace = traceOf(document, mode);
  const known = diagnostics.get(trace);
  if (known) return known;
  const found = troubleOf(trace, finder);
  if (found === null) return checked.diagnostics;
  const all = [...checked.diagnostics, ...found];
  diagnostics.set(trace, all);
  return all;
}

function troubleOf(trace: Trace, finder: Session['finder']): readonly Diagnostic[] | null {
  if (isPending(trace)) return null;
  return troubles.get(trace) ?? finder?.(trace) ?? null;
}

/** The diagnostics of a session's document, in the mode that is shown when none is given. */
function diagnosticsIn({ history, view, finder }: Session, mode = view.mode) {
  return diagnosticsOf(history.document, mode, finder);
}

/** The diagnostics of the current document in the mode that is shown, as far as they can be found yet. */
export function currentDiagnostics(): readonly Diagnostic[] {
  return diagnosticsIn(useSession.getState());
}

/**
 * The diagnostics of the current document, for components.
 * @param mode the one that is shown when it is left out.
 */
export function useDiagnostics(mode?: Mode): readonly Diagnostic[] {
  return useSession((session) => diagnosticsIn(session, mode));
}
