import type { FrontEnd } from '../read/front-end';
import { expression } from './expression';
import { latex } from './latex';
import { mathematica } from './mathematica';
import { spreadsheet } from './spreadsheet';

/** Every language that a graph can be read from; ours is the last, since it takes any text. */
export const frontEnds: readonly FrontEnd[] = [latex, spreadsheet, mathematica, expression];

/** The language that a text is written in. */
export function frontEndOf(text: string): FrontEnd {
  return frontEnds.find(({ recognises }) => recognises?.(text)) ?? expression;
}
