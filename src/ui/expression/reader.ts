import { expression } from '../../lang/front-ends/expression';
import { TypingSession } from '../../state/document/typing';

/** Begins to type an expression. */
export function startTyping(): TypingSession {
  return new TypingSession(expression);
}

/** The names of the inputs to which the text that was typed last gives values, read when first asked for. */
export function givenBy(session: TypingSession): () => ReadonlySet<string> {
  let names: ReadonlySet<string> | null = null;
  return () => {
    names ??= session.given();
    return names;
  };
}
