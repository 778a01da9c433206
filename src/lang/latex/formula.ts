import type { PrimitiveName } from '../../core/primitives/table';
import {
  attributesAt,
  operandsAt,
  operationAt,
  type Program,
  primitiveAt,
  shapeAt,
} from '../../core/program';
import { assignNames } from '../expression/assign-names';
import { dependencies, sharingOf } from '../expression/sharing';
import { latexName } from '../name';
import { latexNumber } from '../number';
import type { Medium } from '../term/medium';
import { writeTensor } from '../term/write-tensor';
import { writeApplication } from '../term/write-term';
import { atom, type Written } from '../term/written';
import { latexMedium } from './latex-medium';

/** Typesetting longer formulas stalls a page. */
const MAX_LENGTH = 2000;
const MAX_LINE = 1500;
const ELIDED = '\\cdots';

/**
 * The formulas of a program in LaTeX, for math mode: `y = \ln(x_1) + x_1 x_2 - \sin(x_2)`, or lines in
 * `aligned` where there are several outputs or shared values. At most 2,000 characters: what is
 * longer is left out and shows as dots. Empty for a program without outputs.
 */
export function latexFormula(program: Program): string {
  const { reachable, assigned } = sharingOf(program);
  const names = assignNames(program, assigned);
  const written = writtenValues(program, reachable, names.assigned);
  const rhs = (statement: number): string => {
    const text = written.get(statement)?.text ?? ELIDED;
    return text.length > MAX_LINE ? ELIDED : text;
  };
  const lines: string[] = [];
  const named = (name: string, statement: number) =>
    latexName(name, shapeAt(program, statement).length > 0);
  const line = (name: string, statement: number, value: string) => {
    if (lines.length <= MAX_LENGTH) lines.push(`${named(name, statement)} &= ${value}`);
  };
  const dependenciesOf = dependencies(program, new Set(assigned));
  program.outputs.forEach(({ name, statement }, k) => {
    for (const other of dependenciesOf(statement)) {
      line(names.assigned.get(other) as string, other, rhs(other));
    }
    const value = names.assigned.get(statement);
    if (value === undefined) line(name, statement, rhs(statement));
    else if (value !== names.outputs[k]) line(name, statement, named(value, statement));
  });
  if (lines.length < 2) return lines.join('').replace(' &= ', ' = ');
  return aligned(lines);
}

/** The last lines that fit: the outputs come last. */
function aligned(lines: readonly string[]): string {
  const kept: string[] = [];
  let length = '\\begin{aligned}  \\end{aligned} &\\ \\ \\vdots \\\\ '.length;
  for (const line of [...lines].reverse()) {
    length += line.length + ' \\\\ '.length;
    if (length > MAX_LENGTH) {
      kept.push('&\\ \\ \\vdots');
      break;
    }
    kept.push(line);
  }
  return `\\begin{aligned} ${kept.reverse().join(' \\\\ ')} \\end{aligned}`;
}

/** Every value in program order, in terms of names and of values that are written before it. */
function writtenValues(
  program: Program,
  reachable: Uint8Array,
  assigned: ReadonlyMap<number, string>,
): ReadonlyMap<number, Written> {
  const inputs = new Map(program.inputs.map(({ name, statement }) => [statement, name]));
  const written = new Map<number, Written>();
  const shown = (i: number): Written => {
    const name = assigned.get(i);
    return name === undefined ? (written.get(i) as Written) : symbol(name, i);
  };
  const symbol = (name: string, i: number) => {
    const shape = shapeAt(program, i);
    return atom(latexName(name, shape.length > 0), shape);
  };
  for (let i = 0; i < program.length; i++) {
    if (!reachable[i]) continue;
    const input = inputs.get(i);
    const constant = program.constants.get(i);
    if (input !== undefined) written.set(i, symbol(input, i));
    else if (constant) written.set(i, writeTensor(MEDIUM, constant));
    else if (primitiveAt(program, i)) {
      const operands = operandsAt(program, i).map(shown);
      const primitive = operationAt(program, i) as PrimitiveName;
      const value = writeApplication(MEDIUM, primitive, operands, attributesAt(program, i), true);
      written.set(i, value.text.length > MAX_LINE ? atom(ELIDED, shapeAt(program, i)) : value);
    }
  }
  return written;
}

const trace = latexMedium({ notation: 'prime', digits: 6 });

/** As formulas are written by hand: products without a sign, fractions, π and e by name. */
const MEDIUM: Medium = {
  ...trace,
  number: (value) => {
    if (Math.abs(value) === Math.PI) return value < 0 ? '-\\pi' : '\\pi';
    if (Math.abs(value) === Math.E) return value < 0 ? '-e' : 'e';
    return latexNumber(value, 6);
  },
  product: (a, b) => {
    const digitBefore = /\d$/.test(a) && !/[_^]\S*$/.test(a);
    const looksOdd =
      /^(?:\d|\\infty)/.test(b) ||
      (digitBefore && b.startsWith('\\frac')) ||
      // x (y + 1) would look like a function of y + 1.
      (b.startsWith('(') && !digitBefore && !a.endsWith(')'));
    return `${a} ${looksOdd ? '\\cdot ' : ''}${b}`;
  },
};
