import type { Head } from '../../file/storage/head';
import { titleOfHead } from '../../state/shelf/graphs';
import { wording } from './late-words';
import { whenOf } from './when';

const LONGEST_HEARD = 48;

/** What is said of a graph in the list. */
export interface CardWords {
  readonly title: string;
  /** Its formula where the title is another. */
  readonly formula: string;
  /** How large it is, and when it was written. */
  readonly facts: string;
  /** Its title, and what sets it apart from another of the same. */
  readonly called: string;
  /** All of it, and what sets it apart from another of which all of it is the same. */
  readonly name: string;
}

/** Where a graph is open. */
export type Whereabouts = 'here' | 'elsewhere' | null;

export const whereaboutsWords = {
  here: wording.shownNow,
  elsewhere: wording.openInAnotherTab,
} as const;

/** What is said of each graph of a list, by its id, so that no two are called the same. */
export function wordsOfCards(
  heads: readonly Head[],
  now: number,
  whereabouts: (id: string) => Whereabouts,
): ReadonlyMap<string, CardWords> {
  const [titled, named] = [numbering(), numbering()];
  return new Map(
    heads.map((head) => {
      const title = titleOfHead(head);
      const formula = head.formula === title ? '' : head.formula;
      const size = wording.node(head.nodes);
      const when = whenOf(head.written, now);
      const where = whereabouts(head.id);
      const said = [title, cut(formula), size, when, where && whereaboutsWords[where]].filter(
        Boolean,
      );
      const [called, name] = [titled(title), named(said.join(', '))];
      return [head.id, { title, formula, facts: `${size} · ${when}`, called, name }];
    }),
  );
}

/** As much of a formula as is heard out. */
function cut(formula: string): string {
  return formula.length > LONGEST_HEARD ? `${formula.slice(0, LONGEST_HEARD)} …` : formula;
}

/** Gives names that are alike a number, from the second on. */
function numbering(): (name: string) => string {
  const taken = new Map<string, number>();
  return (name) => {
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : wording.numberOfThatName(name, count);
  };
}
