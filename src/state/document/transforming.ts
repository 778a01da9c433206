import type { Document } from '../../document/document';
import { advance, goOnWith, type Plan } from '../../work/plan';
import { stayFor } from '../loading/unmade';
import { currentDocument, useDocument } from '../stores/document-store';
import { complain, inform } from '../stores/notices';
import { undertake } from '../work/underway';
import { wording } from './late-words';

/** How a document is made into another one. */
export interface Transformation {
  /** What is being worked out, to complete “Computing …”: `the adjoint program`. */
  readonly what: string;
  readonly plan: (document: Document) => Plan<Document>;
  /** Takes what has come of it; called at once where it takes but a moment. */
  readonly onDone: (made: Document) => void;
  /** Tells what is in the way; false for what it does not know. */
  readonly onRefused?: (error: unknown) => boolean;
  /** Whether it is a person's own text, for which the document stays until it is in the graph. */
  readonly isOwn?: boolean;
}

let giveUp: () => void = () => {};
/** What is being worked out that can be given up; empty where nothing is. */
let underWay = '';

/**
 * Makes another document of the current one, elsewhere if that takes long. If the document is changed
 * meanwhile, what comes of it is dropped, and that is said. A new one that takes long, or is of the same kind, takes
 * the place of one under way.
 */
export function transform({ what, plan, onDone, onRefused, isOwn }: Transformation): void {
  if (underWay === what) giveUp();
  const document = currentDocument();
  const steps = plan(document);
  let first: ReturnType<typeof advance<Document>>;
  try {
    first = advance(steps);
  } catch (error) {
    if (onRefused?.(error)) return;
    throw error;
  }
  if (first.done) {
    onDone(first.value);
    return;
  }
  giveUp();
  const begun = first;
  const stop = undertake<never, Document>(
    ({ onDone: done, onFailed }) => goOnWith(steps, begun, { onDone: done, onFailed }),
    {
      what,
      onDone: (made) => {
        leave();
        onDone(made);
      },
      onFailed: (error) => {
        leave();
        if (!onRefused?.(error)) {
          complain(wording.computingWentWrongTheGraph(what), `(${String(error)})`);
        }
        return true;
      },
      onCancelled: () => {
        leave();
        inform(wording.cancelledTheGraphIsAs(what));
        return true;
      },
    },
  );
  const unfollow = useDocument.subscribe((state) => {
    if (state.document === document) return;
    giveUp();
    inform(wording.theGraphHasChangedSo(what));
  });
  const ended = isOwn ? stayed() : () => {};
  const leave = () => {
    unfollow();
    ended();
    giveUp = () => {};
    underWay = '';
  };
  underWay = what;
  giveUp = () => {
    stop();
    leave();
  };
}

/** Has the document stay until what is returned is called. */
function stayed(): () => void {
  let resolve = () => {};
  const promise = new Promise<void>((resolved) => {
    resolve = resolved;
  });
  const leave = stayFor(() => promise);
  return () => {
    leave();
    resolve();
  };
}
