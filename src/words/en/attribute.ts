import type { ProblemOf } from '../problem';
import { worded } from '../worded';

/** Text that is no value of an attribute of some kind: what is expected. */
export const attributeWords = worded('said/attribute', {
  number: () => 'A number is expected, such as 0.1',
  integer: () => 'A whole number is expected, such as 2',
  flag: () => '1 or 0 is expected',
  axis: () => 'One axis is expected, such as 0 or −1 for the last',
  axes: () => 'Axes are expected, such as 0, or 0, 2',
  permutation: () => 'All axes in their new order are expected, such as 1, 0',
  shape: () => 'Extents are expected, such as 3×2',
  integers: () => 'Whole numbers are expected, such as 0, 2',
});

export type AttributeProblem = ProblemOf<typeof attributeWords>;
