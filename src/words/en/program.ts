import type { ProblemOf } from '../problem';
import { worded } from '../worded';
import { counted, plural, wholeNumber } from './grammar';
import { quoted } from './quoted';

/** Values that inputs are not given. */
export const inputWords = worded('said/input', {
  'values without names': ({ given }: { given: string }) =>
    `input values are passed by name, as in { x: 2 }, not as ${given}`,
  'no such input': ({ name, missing }: { name: string; missing: string }) =>
    `there is no input named ${name}, and ${missing} is given no value: pass one by that name`,
  'no value': ({ name }: { name: string }) =>
    `the input ${name} has no value: pass one by that name`,
  'no value in the list': ({ name }: { name: string }) =>
    `the input ${name} has no value: pass one`,
});

export type InputProblem = ProblemOf<typeof inputWords>;

/** Names that a program does not have. */
export const nameWords = worded('said/name', {
  'no output': () => 'the program has no output',
  'no input': () => 'the program has no input',
  'no such output': ({ name, known }: { name: string; known: readonly string[] }) =>
    `the program has no output named ${name}: ${thereAre(known)}`,
  'no such input': ({ name, known }: { name: string; known: readonly string[] }) =>
    `the program has no input named ${name}: ${thereAre(known)}`,
  'no output of that number': ({ number, count }: { number: number; count: number }) =>
    `the program has no output number ${number}: it has ${count}`,
  'output of another program': ({ name, count }: { name: string; count: number }) =>
    `the program has no output named ${name}: it has ${count}`,
  'no list of names': ({ given }: { given: string }) =>
    `inputs must be a list of names, not ${given}`,
  'stranger in the derivative': ({ name }: { name: string }) =>
    `the derivative uses ${name}, which is no input of the program`,
});

export type NameProblem = ProblemOf<typeof nameWords>;

/** Arguments that a program, or what is made of one, can't be made with. */
export const argumentWords = worded('said/argument', {
  'no such statement': ({ index, length }: { index: number; length: number }) =>
    `statement ${index} of a program of ${length}`,
  'no such step': ({ index, count }: { index: number; count: number }) =>
    `step ${index} of a trace of ${count}`,
  'no such primitive': ({ name }: { name: string }) => `no primitive is called ${quoted(name)}`,
  'no list of operands': ({ primitive }: { primitive: string }) =>
    `${primitive} takes a list of operands`,
  'wrong number of operands': ({ primitive, least, most, given }: Taken) => {
    const range =
      most === least ? least : Number.isFinite(most) ? `${least} to ${most}` : `at least ${least}`;
    const noun = plural(Number.isFinite(most) ? most : least, 'operand', 'operands');
    return `${primitive} takes ${range} ${noun}, not ${given}`;
  },
  'no number of compositions': ({ times }: { times: number }) =>
    `a program is composed a whole number of times, at least 1, not ${times}`,
  'too many statements': ({ times, most }: { times: number; most: number }) =>
    `composed ${times} times the program would have more than ${wholeNumber(most)} statements`,
});

export type ArgumentProblem = ProblemOf<typeof argumentWords>;

interface Taken {
  readonly primitive: string;
  readonly least: number;
  /** Infinite where there is no end to them. */
  readonly most: number;
  readonly given: number;
}

/** `1 statement`, `17 statements`. */
export function statements(count: number): string {
  return counted(count, 'statement', `${count}`);
}

/** More names are not told. */
const MOST_NAMES = 8;

function thereAre(known: readonly string[]): string {
  if (known.length === 1) return `there is only ${known[0]}`;
  const more = known.length > MOST_NAMES ? ['…'] : [];
  return `there are ${[...known.slice(0, MOST_NAMES), ...more].join(', ')}`;
}
