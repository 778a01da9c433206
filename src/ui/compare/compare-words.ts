import { spelledIn } from '../../lang/medium/spelled';
import { latexName } from '../../lang/name';
import { formatNumber } from '../../lang/number';
import type { Reference } from '../../study/compare/derivative';
import { type Subject, scalarInputs } from '../../study/compare/subject';
import type { WayId } from '../../study/compare/ways';
import { wholeNumber } from '../../words/grammar';
import { shortNumber } from '../parts/plot/ticks';
import { wording } from './words';

/** What each way is called. */
export const wayNames: Readonly<Record<WayId, string>> = {
  reverse: wording.adReverseMode,
  forward: wording.adForwardMode,
  difference: wording.forwardDifference,
  central: wording.centralDifference,
  symbolic: wording.symbolic,
  hand: wording.byHand,
};

/** ∂y/∂x₁ in LaTeX, or dy/dx where there is but one input. */
export function derivativeLatex({ program, input, output }: Subject): string {
  const d = program.inputs.length > 1 ? '\\partial ' : 'd';
  const name = (name: string) => latexName(name, false, spelledIn(program).has(name));
  return `\\frac{${d}${name(output.name)}}{${d}${name(input.name)}}`;
}

/** The same in plain text, for labels: ∂y/∂x1. */
export function derivativeText({ program, input, output }: Subject): string {
  const d = program.inputs.length > 1 ? '∂' : 'd';
  return `${d}${output.name}/${d}${input.name}`;
}

/** What is underlined in the numbers of the ways. */
export function digitsText(reference: Reference | null): string {
  if (reference?.mode === null) return wording.adGivesNaNInBoth;
  return reference?.mode === 'forward'
    ? wording.inReverseModeADGives
    : wording.underlinedDigitsDifferFromThose;
}

/** Where the graph is, in words: x1 = 2, x2 = 5. Beyond four numbers the rest are counted. */
export function pointText({ program }: Subject): string {
  const scalars = scalarInputs(program);
  const shown = scalars.slice(0, 4).map(({ name, value }) => {
    return `${name} = ${formatNumber(value?.data[0] ?? Number.NaN, 6)}`;
  });
  const rest = program.inputs.length - shown.length;
  if (rest > 0) shown.push(wording.more(rest));
  return shown.join(', ');
}

/** What a formula may be written in: x1, x2. Beyond four names only a sign that there are more. */
export function inputsText({ program }: Subject): string {
  const names = scalarInputs(program).map(({ name }) => name);
  return `${names.slice(0, 4).join(', ')}${names.length > 4 ? ' …' : ''}`;
}

/** Sizes from here on are told by their order: nobody reads twenty digits. */
const VAST = 1e9;

/** How large something is: 1,200, about 5.2·10²⁷, more than can be counted. */
export function sizeText(size: number): string {
  if (!Number.isFinite(size)) return wording.moreThanCanBeCounted;
  return size < VAST ? wholeNumber(size) : wording.about(shortNumber(size));
}

/** 1 operation, 2 operations, about 5.2·10²⁷ operations, beyond counting. */
export function countedSize(count: number, what: keyof typeof wording.sizes): string {
  return wording.sizes[what](count, Number.isFinite(count) ? sizeText(count) : null);
}
