import type { SideBySide } from '../../state/program/side-by-side';
import { wholeNumber } from '../../words/grammar';
import { capital } from '../parts/text/capital';
import { wording } from './words';

type Made = Extract<SideBySide['transformed'], { readonly nodes: number }>;
type Recorded = Exclude<
  Extract<SideBySide['ways'], { readonly recorded: unknown }>['recorded'],
  { readonly error: string }
>;

/** The rows of the table, in their order. */
export const rowNames = {
  builds: wording.builds,
  when: wording.when,
  costs: wording.aRunWithItsGradient,
  keeps: wording.keptForTheWayBack,
  ways: wording.branchesAndLoops,
  cannot: wording.cannotExpress,
  gradient: wording.gradientMeasured,
} as const;

/** What operator overloading has in each row. */
export const recordedWords = {
  builds: ({ operations }: Recorded) => wording.aTapeOfThoseThat(operations),
  when: wording.anewInEveryRunWhile,
  costs({ alone, recording, sweep }: Recorded): string {
    const whole = recording + sweep;
    const times = alone === null ? '' : wording.theFunctionAlone(timesOf(whole, alone));
    const parts = sweep > 0 ? wording.toRecordTakesToSweep(span(recording), span(sweep)) : '';
    return `${span(whole)}${times}.${parts}`;
  },
  keeps: ({ operations }: Recorded) => wording.onTheTapeUntilFreed(operations),
  ways: ({ skipped }: Recorded) =>
    skipped.length === 0
      ? wording.pythonRanAllLines
      : wording.someLinesNotRun(capital(lines(skipped)), skipped.length),
  cannot: ({ connected }: Recorded) =>
    connected ? wording.whatAnotherInputWouldDo : wording.thisResultItIsNot,
} as const;

/** What source transformation has in each row. */
export const writtenWords = {
  builds({ nodes, adjoint }: Made): string {
    const program = 'error' in adjoint ? '' : wording.andOfItAProgram(adjoint.length);
    return wording.aGraphOf(nodes, program);
  },
  when: ({ milliseconds }: Made) => wording.once(span(milliseconds / 1000)),
  costs: (seconds: number, alone: number | null) =>
    wording.nothingIsRecorded(span(seconds), alone === null ? null : timesOf(seconds, alone)),
  keeps: wording.theVariablesOfOneFunction,
  ways({ decided, fixed }: Made): string {
    const both =
      decided.length === 0
        ? wording.noValueDecides
        : wording.valueDecidesBothComputed(lines(decided));
    const constants =
      fixed.length === 0 ? '' : wording.aConstantAnotherNumberIs(fixed, fixed.length);
    return both + constants;
  },
  cannot: wording.whatOnlyNumbersDecideSuch,
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
  return wording.lineOfNamedFile(name, line, message);
}

export const lostWords = {
  stopped: wording.itWasStoppedBeforeIt,
  overdue: wording.theProgramRanForMore,
  crashed: wording.pythonCameToItsEnd,
} as const;

/** A span of time in three digits: 41.2 µs. */
function span(seconds: number): string {
  const [size, unit] = seconds < 1e-3 ? [1e6, 'µs'] : seconds < 1 ? [1e3, 'ms'] : [1, 's'];
  return `${Number((seconds * size).toPrecision(seconds === 0 ? 1 : 3))} ${unit}`;
}

function timesOf(seconds: number, alone: number): string {
  if (alone <= 0) return wording.moreThan;
  const ratio = seconds / alone;
  return wording.times(ratio, ratio.toFixed(1), wholeNumber(Math.round(ratio)));
}

/** A gradient in numbers of six digits. */
export function gradientWords(gradient: readonly (number | null)[]): string {
  const shown = gradient
    .slice(0, 6)
    .map((x) => (x === null ? wording.notFinite : String(Number(x.toPrecision(6)))));
  return shown.join(', ') + (gradient.length > 6 ? ', …' : '');
}

function lines(numbers: readonly number[]): string {
  return wording.linesInline(numbers.length, numbers.map(String));
}
