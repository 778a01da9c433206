import type { Findable } from './findables';
import type { Sought } from './sought';

/** What a search has found. */
export interface Matches {
  readonly found: readonly Findable[];
  /** The position of the one that is meant most likely: the first that is called just so; −1 for none. */
  readonly first: number;
  /** How many more have that number once more steps have been taken. */
  readonly ahead: number;
}

/**
 * What is found of a text, in the order of `findables`: names that begin with it, or have it in them where
 * it is long enough; numbers that begin with it, with or without their sign.
 * @param taken how many steps have been taken: numbers that are not there yet are not found.
 */
export function matching(findables: readonly Findable[], sought: Sought, taken: number): Matches {
  const { text, isNumber, isLong, isSign } = sought;
  const begun = `\n${text}`;
  const whole = `\n${text}\n`;
  const negative = `\n-${text}`;
  const name = isSign ? whole : isLong ? text : begun;
  const found: Findable[] = [];
  let first = -1;
  let ahead = 0;
  for (const findable of findables) {
    const { step, names, numbers } = findable;
    if (isNumber) {
      if (!numbers.includes(begun) && !numbers.includes(negative)) continue;
      if (step !== null && step >= taken) {
        ahead++;
        continue;
      }
      if (first < 0 && numbers.includes(whole)) first = found.length;
    } else {
      if (!names.includes(name)) continue;
      if (first < 0 && names.includes(whole)) first = found.length;
    }
    found.push(findable);
  }
  return { found, first: first < 0 ? Math.min(0, found.length - 1) : first, ahead };
}
