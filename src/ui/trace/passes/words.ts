import { counted, wholeNumber } from '../../../words/en/grammar';
import { worded } from '../../../words/worded';

/** What `trace/passes` says. */
export const wording = worded('trace/passes', {
  andMore: (all: number) => `and ${all} more`,
  gradient: 'Gradient',
  jacobian: 'Jacobian',
  passesCounted: (count: number) => counted(count, 'pass'),
  afterOf: (what: string, done: number, total: string) => `${what} after ${done} of ${total}:`,
  onePassPer: (what: string, total: string, isCount: boolean) =>
    `${what} from ${total}, one per ${isCount ? 'input' : 'element of the inputs'}:`,
  notComputedYet: 'not computed yet',
  openLarge: (name: string) => `Open ${name} large`,
  passesOf: (done: number, passes: number) => `${done} of ${counted(passes, 'pass')}`,
  ofComputed: (done: number, passes: number) => `${done} of ${passes} computed`,
  elementsOf: (elements: number, first: number, first2: number, count: number, called: string) =>
    `${elements > 1 ? `${wholeNumber(first)} to ` : ''}${wholeNumber(first2)} of ${wholeNumber(count)}: ${called}`,
  namedOf: (at: number, count: number, called: string) => `${at} of ${count}: ${called}`,
  pass: 'Pass',
  anotherDirection: 'another direction',
  number: 'Number',
  numberOfThePass: 'Number of the pass',
  passes: 'Passes',
  allPassesButThisOne: 'All passes but this one have been played to their end.',
  nextPass: 'Next pass',
  tangentOf: (name: string) => `Tangent of ${name}`,
  setTheTangentOf: (name: string) => `set the tangent of ${name}`,
  tangent: (node: string) => `tangent ${node}`,
  andMoreInputs: (count: number) => `and ${count} more inputs`,
});
