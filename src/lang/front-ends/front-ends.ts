import { limits } from '../../core/limits';
import type { FrontEnd } from '../read/front-end';
import { expression } from './expression';
import { latex } from './latex';
import { mathematica } from './mathematica';
import { spreadsheet } from './spreadsheet';

/** A language whose texts can be told from those of others. */
type Recognised = FrontEnd & Required<Pick<FrontEnd, 'recognises'>>;

const recognised: readonly Recognised[] = [latex, spreadsheet, mathematica];

/** Every language that a graph can be read from; ours takes any text that is of no other. */
export const frontEnds: readonly FrontEnd[] = [...recognised, expression];

/** The language that a text is written in; of one that is too long to be read, ours, which says so. */
export function frontEndOf(text: string): FrontEnd {
  if (text.length > limits.text) return expression;
  return recognised.find((frontEnd) => frontEnd.recognises(text)) ?? expression;
}
