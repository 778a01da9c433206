import { useDeferredValue, useRef, useState } from 'react';
import { expressionOf } from '../../document/expression';
import { expression } from '../../lang/front-ends/expression';
import type { ParseError } from '../../lang/read/parse-error';
import { TypingSession } from '../../state/document/typing';
import { useDocument } from '../../state/stores/document-store';
import { following } from '../../state/stores/viewport';
import { type Draft, holds } from './draft';

/** The text of the expression bar, which follows the graph and is followed by it. */
export interface ExpressionText {
  readonly text: string;
  readonly error: ParseError | null;
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
  const current = draft && (draft.graph === graph || holds(draft, written, expressionOf));

  return {
    text: current ? draft.text : expressionOf(written),
    error: current ? draft.error : null,
    type(text) {
      session.current ??= new TypingSession(expression);
      const { current } = session;
      const error = following(() => current.apply(text));
      setDraft({ text, error, graph: useDocument.getState().document.graph });
    },
    finish() {
      session.current?.end();
      session.current = null;
    },
  };
}
