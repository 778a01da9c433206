import type { FrontEnd } from '../read/front-end';
import { expression } from './expression';
import { frontEndOf } from './front-ends';

/** Any language that a text can be recognised as; what is read is printed in ours. */
export const anyLanguage = {
  ...expression,
  read: (text, known) => frontEndOf(text).read(text, known),
} satisfies FrontEnd;
