import { useDeferredValue, useRef, useState } from 'react';
import { checkedGraph } from '../../core/graph/checked';
import { isUnfinished } from '../../core/graph/diagnostic';
import type { Graph } from '../../core/graph/graph';
import type { Note } from '../../lang/read/note';
import type { ParseError } from '../../lang/read/parse-error';
import type { TypingSession } from '../../state/document/typing';
import { latePart } from '../../state/loading/late-part';
import { lateWish } from '../../state/loading/unmade';
import { useDocument } from '../../state/stores/document-store';
import { following } from '../../state/stores/viewport';
import { type Draft, holds } from './draft';
import { printer } from './early';
import { wording } from './words';

// Who only looks need not load what reads a text.
const loadReader = latePart(() => import('./reader'), wording.whatReadsExpressions);
type Reader = Awaited<ReturnType<typeof loadReader>>;

/** Of larger graphs no text is written: it would be longer than any that is read, and nobody would read it. */
const MOST_WRITTEN = 10_000;

/** Whether a graph is too large to be written as a text. */
export function isTooLarge(graph: Graph): boolean {
  return graph.nodes.length > MOST_WRITTEN;
}

/** The text of the expression bar, which follows the graph and is followed by it. */
export interface ExpressionText {
  /** Null until what writes it is there, and for a graph that is too large for it. */
  readonly text: string | null;
  readonly error: ParseError | null;
  readonly notes: readonly Note[];
  /** Whether the graph is no longer, or not yet, what the text says. */
  readonly stale: boolean;
  /** Says that a text is going to be typed, so that what reads it may come. */
  prepare(): void;
  type(text: string): void;
  /** Ends the session: what is typed next is another step of undo. */
  finish(): void;
}

/**
 * Ties a text to the graph both ways. A text that is typed stays as it was typed while it means the
 * graph; once the graph is changed elsewhere, the text is printed from it.
 */
export function useExpressionText(): ExpressionText {
  const graph = useDocument((state) => state.document.graph);
  // Of a large graph it takes a moment, for which nothing else need wait.
  const written = useDeferredValue(graph);
  const [draft, setDraft] = useState<Draft | null>(null);
  const session = useRef<TypingSession | null>(null);
  const [reader] = useState(() => lateWish(loadReader));
  const writer = printer.usePart();
  const print = isTooLarge(written) ? undefined : writer?.expressionOf;
  const printed = print?.(written) ?? null;
  const kept = useLastOf(printed, written);
  const current = draft && (draft.graph === graph || (print && holds(draft, written, print)));

  /** Returns whether it has been read, and is shown in our language once it is typed. */
  const apply = ({ startTyping, givenBy, isForeign }: Reader, text: string): boolean => {
    session.current ??= startTyping();
    const typing = session.current;
    const drafted = (error: ParseError | null): Draft => {
      const given = givenBy(typing);
      const notes = error === null ? typing.notes() : [];
      return { text, error, notes, graph: useDocument.getState().document.graph, given };
    };
    const followed = (error: ParseError | null) => {
      const isOver = session.current !== typing && error === null && isForeign(text);
      setDraft((now) => (now?.text === text ? (isOver ? null : drafted(error)) : now));
    };
    const error = following(() => typing.apply(text, followed));
    setDraft({ ...drafted(error), isPending: error === null && !typing.hasFollowed });
    return error === null && typing.hasFollowed && isForeign(text);
  };
  const end = () => {
    session.current?.end();
    session.current = null;
  };
  return {
    text: current ? draft.text : kept,
    stale: current ? draft.error !== null : kept !== printed,
    error: current ? draft.error : null,
    notes: current ? draft.notes : [],
    prepare: () => reader.prepare(),
    type(text) {
      if (reader.now) {
        apply(reader.now, text);
        return;
      }
      // Until it can be read, the text is as it is typed and the graph as it was.
      const isSame = text === kept;
      const draft = { text, error: null, notes: [], graph, given: () => new Set<string>() };
      reader.want(isSame ? null : (loaded) => apply(loaded, text));
      setDraft(isSame ? null : { ...draft, isPending: true });
    },
    finish() {
      const { wish } = reader;
      if (wish) {
        // What is still to be read ends the session once it has been.
        reader.want((loaded) => {
          const isForeign = wish(loaded);
          end();
          if (isForeign) setDraft(null);
          return isForeign;
        });
      }
      end();
      const isRead = draft !== null && draft.error === null && !draft.isPending;
      if (isRead && reader.now?.isForeign(draft.text)) setDraft(null);
    },
  };
}

/**
 * A text that is written of the graph, or the last one where the graph is wired as it was and only shapes or
 * values keep it from being written: while somebody mends these, the text stays to be read.
 */
export function useLastOf<T extends string | null>(text: T, graph: Graph): T {
  // As late as the graph, of which it takes a moment to write the text.
  const sheet = useDeferredValue(useDocument((state) => state.sheet.id));
  const [last, keep] = useState({ sheet, text });
  const isLost =
    text === '' &&
    graph.nodes.length > 0 &&
    last.sheet === sheet &&
    !checkedGraph(graph).diagnostics.some((diagnostic) => isUnfinished(diagnostic));
  if (!isLost && (last.text !== text || last.sheet !== sheet)) keep({ sheet, text });
  return isLost ? last.text : text;
}
