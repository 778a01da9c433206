import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  aWholeNumber: 'eine ganze Zahl',
  aNumber: 'eine Zahl',
  fromNumber: (least) => ` ab ${least}`,
  rangeIsExpected: (what, from, bounded, most) =>
    `Erwartet wird ${what}${from}${bounded ? ` bis ${most}` : ''}`,
};
