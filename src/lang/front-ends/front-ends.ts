import type { FrontEnd } from '../read/front-end';
import { expression } from './expression';

/** Every language that a graph can be read from; ours is the last, since it takes any text. */
export const frontEnds: readonly FrontEnd[] = [expression];

/** The language that a text is written in. */
export function frontEndOf(text: string): FrontEnd {
  return frontEnds.find(({ recognises }) => recognises?.(text)) ?? expression;
}
