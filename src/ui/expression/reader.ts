import { anyLanguage } from '../../lang/front-ends/any-language';
import { frontEndOf } from '../../lang/front-ends/front-ends';
import { TypingSession } from '../../state/document/typing';

/** Begins to type an expression. */
export function startTyping(): TypingSession {
  return new TypingSession(anyLanguage);
}

/** The names of the inputs to which the text that was typed last gives values, read when first asked for. */
export function givenBy(session: TypingSession): () => ReadonlySet<string> {
  let names: ReadonlySet<string> | null = null;
  return () => {
    names ??= session.given();
    return names;
  };
}

/** Whether a text is of another language than ours, in which it is shown once it is typed. */
export function isForeign(text: string): boolean {
  return frontEndOf(text).id !== anyLanguage.id;
}
