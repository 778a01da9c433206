import { type ExpressionSize, symbolicDerivative } from '../../core/analysis/swell';
import { memoizedByKey } from '../../core/memoized';
import type { Program } from '../../core/program/program';
import { evaluate } from '../../core/sweep/evaluate';
import { structureOf } from '../../document/structure';
import { latexFormula } from '../../lang/emit/formula';
import { inOneGo, task } from '../../work/task';
import type { Subject } from './subject';
import { writtenOut } from './written-out';

/** The derivative of a subject as a formula. */
export interface Symbolic {
  readonly program: Program;
  /** Its size, and that of the function itself. */
  readonly derivative: ExpressionSize;
  readonly function: ExpressionSize;
}

/** Longer formulas are told by their size: nobody reads them, and typesetting would stall the page. */
const MOST_PARTS = 250;

/** Differentiates the formula of the output by the input, by the rules of calculus; once for a structure. */
export function symbolicOf({ program, input, output }: Subject): Symbolic {
  return symbolicByNames(structureOf(program), JSON.stringify([input.name, output.name]));
}

const symbolicByNames = memoizedByKey((structure: Program, names: string): Symbolic => {
  const [input, output] = JSON.parse(names) as [string, string];
  // A formula has no names inside.
  const nameless = { ...structure, names: new Map() };
  const { value, ...rest } = symbolicDerivative(nameless, { input, output });
  return { ...rest, function: value };
});

/** `symbolicOf` as a task. */
export const differentiatingSymbolically = task('symbolic', inOneGo(symbolicOf));

/** The value of that formula where the subject is. */
export function symbolicValue(subject: Subject): number {
  const { program } = symbolicOf(subject);
  return evaluate(program, subject.at)[subject.output.name] as number;
}

/**
 * The derivative in LaTeX as one formula in which nothing has a name, after `name` and an equals
 * sign; null when it is too long.
 */
export function formulaOf({ program, derivative }: Symbolic, name: string): string | null {
  if (!(derivative.expanded <= MOST_PARTS)) return null;
  return named(latexFormula(writtenOut(program)), name);
}

/** The same as lines of LaTeX, shared values first. */
export function linesOf({ program, derivative }: Symbolic, name: string): string | null {
  return derivative.shared <= MOST_PARTS ? named(latexFormula(program), name) : null;
}

/** Gives the last left-hand side another name: outputs come last. */
function named(formula: string, name: string): string {
  const sign = formula.includes(' &= ') ? ' &= ' : ' = ';
  const equals = formula.lastIndexOf(sign);
  const line = formula.lastIndexOf('\\\\ ', equals);
  const begin = '\\begin{aligned} ';
  const from = line >= 0 ? line + 3 : formula.startsWith(begin) ? begin.length : 0;
  return equals < 0 ? formula : `${formula.slice(0, from)}${name}${formula.slice(equals)}`;
}
