import type { PrimitiveName } from '../../core/primitives/table';
import { attributesAt, operationAt, type Program, shapeAt } from '../../core/program/program';
import { latexMedium } from '../medium/latex';
import type { Medium } from '../medium/medium';
import { latexName, namesToSpell } from '../name';
import { latexNumber } from '../number';
import { assignNames } from '../print/assign-names';
import { type Calls, definitionsAt, NO_CALLS, readsOf } from '../print/calls';
import { atom, type Printed } from '../print/precedence';
import { dependencies, sharingOf } from '../print/sharing';
import { writeTensor } from '../term/write-tensor';
import { writeMath } from '../term/write-term';

/** Typesetting longer formulas stalls a page. */
const MAX_LENGTH = 2000;
const MAX_LINE = 1500;
const ELIDED = '\\cdots';

/**
 * The formulas of a program in LaTeX, for math mode: `y = \ln(x_1) + x_1 x_2 - \sin(x_2)`, or lines in
 * `aligned` where there are several outputs or shared values. At most 2,000 characters: what is
 * longer is left out and shows as dots. Empty for a program without outputs.
 */
export function latexFormula(program: Program, calls: Calls = NO_CALLS): string {
  const { reachable, assigned } = sharingOf(program, calls);
  const names = assignNames(program, assigned);
  const spelled = namesToSpell([
    ...program.inputs.map(({ name }) => name),
    ...program.outputs.map(({ name }) => name),
    ...names.assigned.values(),
  ]);
  const written = writer(program, names.assigned, spelled, calls);
  const rhs = (statement: number) => (): string => {
    const { text } = written(statement);
    return text.length > MAX_LINE ? ELIDED : text;
  };
  // Of a long program only the last lines are written.
  const lines: (() => string)[] = definitionsAt(calls, reachable).flatMap(({ latex }) =>
    latex ? [() => latex] : [],
  );
  const named = (name: string, statement: number) =>
    latexName(name, shapeAt(program, statement).length > 0, spelled.has(name));
  const line = (name: string, statement: number, value: () => string) => {
    lines.push(() => `${named(name, statement)} &= ${value()}`);
  };
  const dependenciesOf = dependencies(program, new Set(assigned), calls);
  program.outputs.forEach(({ name, statement }, k) => {
    for (const other of dependenciesOf(statement)) {
      line(names.assigned.get(other) as string, other, rhs(other));
    }
    const value = names.assigned.get(statement);
    if (value === undefined) line(name, statement, rhs(statement));
    else if (value !== names.outputs[k]) line(name, statement, () => named(value, statement));
  });
  const [first] = lines;
  if (lines.length < 2) return first?.().replace(' &= ', ' = ') ?? '';
  return aligned(lines);
}

/** A function as a line of LaTeX, `f(x) &= x \\sin(x)`; null where it takes more than one to say. */
export function latexFunction(name: string, program: Program, calls: Calls): string | null {
  const [output] = program.outputs;
  if (!output || sharingOf(program, calls).assigned.length > 0) return null;
  const parameters = program.inputs.map((input) => input.name);
  const spelled = namesToSpell(parameters);
  const { text } = writer(program, new Map(), spelled, calls)(output.statement);
  const listed = program.inputs.map((input) =>
    latexName(input.name, shapeAt(program, input.statement).length > 0, spelled.has(input.name)),
  );
  const head = `${latexName(name, false, true)}\\left(${listed.join(', ')}\\right)`;
  return `${head} &= ${text.length > MAX_LINE ? ELIDED : text}`;
}

/** The last lines that fit: the outputs come last. */
function aligned(lines: readonly (() => string)[]): string {
  const kept: string[] = [];
  let length = '\\begin{aligned}  \\end{aligned} &\\ \\ \\vdots \\\\ '.length;
  for (const write of [...lines].reverse()) {
    const line = write();
    length += line.length + ' \\\\ '.length;
    if (length > MAX_LENGTH) {
      kept.push('&\\ \\ \\vdots');
      break;
    }
    kept.push(line);
  }
  return `\\begin{aligned} ${kept.reverse().join(' \\\\ ')} \\end{aligned}`;
}

/** Writes values, in terms of names and of values that are written before them: those that are asked for, once each. */
function writer(
  program: Program,
  assigned: ReadonlyMap<number, string>,
  spelled: ReadonlySet<string>,
  calls: Calls,
): (statement: number) => Printed {
  const inputs = new Map(program.inputs.map(({ name, statement }) => [statement, name]));
  const written = new Map<number, Printed>();
  const symbol = (name: string, i: number) => {
    const shape = shapeAt(program, i);
    return atom(latexName(name, shape.length > 0, spelled.has(name)), shape);
  };
  const shown = (i: number): Printed => {
    const name = assigned.get(i);
    return name === undefined ? (written.get(i) as Printed) : symbol(name, i);
  };
  const write = (i: number): Printed => {
    const input = inputs.get(i);
    if (input !== undefined) return symbol(input, i);
    const constant = program.constants.get(i);
    if (constant) return writeTensor(MEDIUM, constant);
    const operands = readsOf(program, calls, i).map(shown);
    const called = calls.at.get(i);
    if (called) {
      const name = latexName(called.name, false, true);
      const whole = `${name}\\left(${operands.map(({ text }) => text).join(', ')}\\right)`;
      return atom(whole.length > MAX_LINE ? ELIDED : whole, shapeAt(program, i));
    }
    const primitive = operationAt(program, i) as PrimitiveName;
    const value = writeMath(MEDIUM, primitive, operands, attributesAt(program, i), true);
    return value.text.length > MAX_LINE ? atom(ELIDED, shapeAt(program, i)) : value;
  };
  return (statement) => {
    const pending = [statement];
    for (let i = pending.at(-1); i !== undefined; i = pending.at(-1)) {
      const missing = written.has(i)
        ? []
        : readsOf(program, calls, i).filter((x) => !assigned.has(x) && !written.has(x));
      if (missing.length > 0) pending.push(...missing);
      else {
        if (!written.has(i)) written.set(i, write(i));
        pending.pop();
      }
    }
    return written.get(statement) as Printed;
  };
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
