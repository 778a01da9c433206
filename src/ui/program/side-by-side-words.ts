import type { SideBySide } from '../../state/program/side-by-side';
import { counted, listed, plural } from '../../words/en/grammar';

type Made = Extract<SideBySide['transformed'], { readonly nodes: number }>;
type Recorded = Exclude<
  Extract<SideBySide['ways'], { readonly recorded: unknown }>['recorded'],
  { readonly error: string }
>;

/** The rows of the table, in their order. */
export const rowNames = {
  builds: 'Builds',
  when: 'When',
  costs: 'A run with its gradient',
  keeps: 'Kept for the way back',
  ways: 'Branches and loops',
  cannot: 'Cannot express',
  gradient: 'Gradient, measured',
} as const;

/** What operator overloading has in each row. */
export const recordedWords = {
  builds: ({ operations }: Recorded) =>
    `A tape of ${counted(operations, 'operation')}, those that this run took.`,
  when: 'Anew in every run, while the function runs.',
  costs({ alone, recording, sweep }: Recorded): string {
    const whole = recording + sweep;
    const times = alone === null ? '' : `: ${timesOf(whole, alone)} the function alone`;
    const parts =
      sweep > 0 ? ` To record takes ${span(recording)}, to sweep back ${span(sweep)}.` : '';
    return `${span(whole)}${times}.${parts}`;
  },
  keeps: ({ operations }: Recorded) =>
    `${operations} ${plural(operations, 'entry', 'entries')} of the tape, until the sweep frees ${operations === 1 ? 'it' : 'them'}.`,
  ways: ({ skipped }: Recorded) =>
    skipped.length === 0
      ? 'Python decides as it runs: any branch, loop or recursion. All lines were run with these numbers.'
      : `Python decides as it runs. ${linesWere(skipped)} not run with these numbers, so the tape has nothing of ${skipped.length === 1 ? 'it' : 'them'}.`,
  cannot: ({ connected }: Recorded) =>
    connected
      ? 'What another input would do: each run has a tape of its own. A number that leaves the tape, as by float(x), is a constant.'
      : 'This result: it is not on the tape, since the numbers left it on the way, as by float(x), or none of the arguments was used.',
} as const;

/** What source transformation has in each row. */
export const writtenWords = {
  builds({ nodes, adjoint }: Made): string {
    const program = 'error' in adjoint ? '' : `, and of it a program of ${adjoint.length} lines`;
    return `A graph of ${counted(nodes, 'node')}${program}.`;
  },
  when: ({ milliseconds }: Made) =>
    `Once, before anything runs, in ${span(milliseconds / 1000)}; every run then has it.`,
  costs: (seconds: number, alone: number | null) =>
    `${span(seconds)}${alone === null ? '' : `: ${timesOf(seconds, alone)} the function alone`}. Nothing is recorded.`,
  keeps: 'The variables of one function, as long as it runs.',
  ways({ decided, fixed }: Made): string {
    const both =
      decided.length === 0
        ? 'No value decides how it goes; loops are written out turn by turn.'
        : `A value decides in ${lines(decided)}: both ways are computed in every run.`;
    const constants =
      fixed.length === 0
        ? ''
        : ` ${listed(fixed)} ${fixed.length === 1 ? 'is' : 'are'} a constant: another number is another program.`;
    return both + constants;
  },
  cannot: 'What only numbers decide, such as how often “while” goes round.',
} as const;

/** Why a function can’t be transformed. */
export function refusedWords({
  name,
  line,
  message,
}: {
  readonly name: string;
  readonly line: number;
  readonly message: string;
}): string {
  return `${name}, line ${line}: ${message}.`;
}

export const lostWords = {
  stopped: 'It was stopped before it had been measured.',
  overdue:
    'The program ran for more than 5 minutes, so nothing was measured. Let it take fewer steps.',
  crashed:
    'Python came to its end with the program, so nothing was measured. Make its data smaller.',
} as const;

/** A span of time in three digits: 41.2 µs. */
function span(seconds: number): string {
  const [size, unit] = seconds < 1e-3 ? [1e6, 'µs'] : seconds < 1 ? [1e3, 'ms'] : [1, 's'];
  return `${Number((seconds * size).toPrecision(seconds === 0 ? 1 : 3))} ${unit}`;
}

function timesOf(seconds: number, alone: number): string {
  if (alone <= 0) return 'more than';
  const ratio = seconds / alone;
  return `${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio).toLocaleString('en')} times`;
}

/** A gradient in numbers of six digits. */
export function gradientWords(gradient: readonly (number | null)[]): string {
  const shown = gradient
    .slice(0, 6)
    .map((x) => (x === null ? 'not finite' : String(Number(x.toPrecision(6)))));
  return shown.join(', ') + (gradient.length > 6 ? ', …' : '');
}

function lines(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? 'line' : 'lines'} ${listed(numbers.map(String))}`;
}

function linesWere(numbers: readonly number[]): string {
  const said = lines(numbers);
  return `${said[0]?.toUpperCase()}${said.slice(1)} ${numbers.length === 1 ? 'was' : 'were'}`;
}
