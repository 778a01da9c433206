import type { LessonPage } from '../../document/document';
import type { Question } from '../../document/question';
import { type Asked, ask } from '../check/asked';
import { type Choice, choicesOf } from './choices';

/** Where a lecture stops: at the words of a page, at its graph, and three times at each question. */
export type Stop =
  | { readonly kind: 'words' | 'graph' }
  | {
      /** Each for themselves; then all show which answer they have; then it is told. */
      readonly kind: 'think' | 'hands' | 'reveal';
      readonly question: Question;
      readonly asked: Asked;
      readonly choices: readonly Choice[];
    };

const known = new WeakMap<LessonPage, readonly Stop[]>();

/** The stops of a page, in the order in which a clicker goes through them. */
export function stopsOf(page: LessonPage): readonly Stop[] {
  let stops = known.get(page);
  if (!stops) {
    const words: readonly Stop[] = page.prose === '' ? [] : [{ kind: 'words' }];
    stops = [...words, { kind: 'graph' }, ...page.questions.flatMap((one) => stopsAt(page, one))];
    known.set(page, stops);
  }
  return stops;
}

function stopsAt({ document, view }: LessonPage, question: Question): readonly Stop[] {
  const asked = ask(document, question, view.mode);
  if (!asked) return [];
  const choices = choicesOf(asked, view.digits);
  const of = { question, asked, choices };
  // Hands are raised for a line by its number.
  const hasLines = asked.fields.some(({ form }) => form === 'line');
  const hands: readonly Stop[] = choices.length > 0 || hasLines ? [{ kind: 'hands', ...of }] : [];
  return [{ kind: 'think', ...of }, ...hands, { kind: 'reveal', ...of }];
}
