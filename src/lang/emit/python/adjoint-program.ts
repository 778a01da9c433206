import { staging } from '../../../core/algebra/staging';
import type { NodeId } from '../../../core/graph/graph';
import { ProgramBuilder } from '../../../core/program/builder';
import { copyInto } from '../../../core/program/copy';
import {
  type Origin,
  type Output,
  type Program,
  primitiveAt,
  shapeAt,
} from '../../../core/program/program';
import { inputStatements, outputStatements, upstream } from '../../../core/program/reach';
import type { PythonLibrary } from '../../../core/rule/frameworks';
import { keeping } from '../../../core/simplify/dead-code';
import { simplify } from '../../../core/simplify/simplify';
import { reverse } from '../../../core/sweep/reverse';
import { filled } from '../../../core/tensor/tensor';
import { seedFor } from '../../../core/transform/gradient';
import { EmitError } from '../emit-error';
import { type AdjointLine, libraryFor, line } from './line';
import { pythonNames } from './names';
import { constantInPython } from './python-language';
import { straightLines } from './straight-lines';
import { Writer } from './writer';

export interface AdjointOptions {
  /** What the function is called whose adjoint it is. */
  readonly name?: string;
  /** The output that is differentiated; the first when left out. */
  readonly output?: string;
  /** Whether it is written with less to do, as a compiler would. */
  readonly simplified?: boolean;
}

/**
 * The adjoint program in Python: a function of the same inputs that computes the output, statement by
 * statement, and then, from the last statement to the first, what each adds to the adjoints of what it reads.
 * It returns the output and an adjoint for each input.
 * @throws EmitError where Python has no function for something.
 */
export function adjointProgram(
  whole: Program,
  options: AdjointOptions = {},
): readonly AdjointLine[] {
  const { name = 'f', simplified = false } = options;
  const output = options.output
    ? whole.outputs.find((candidate) => candidate.name === options.output)
    : whole.outputs[0];
  if (!output) throw new EmitError({ kind: 'nothing to differentiate' });
  const program = only(whole, output);
  const shown = program.outputs[0] as Output;
  const names = named(program, shown);
  return simplified
    ? simplifiedLines(program, shown, names, name)
    : writtenLines(program, shown, names, name);
}

/** A program of one output alone, with all inputs. */
function only(program: Program, output: Output): Program {
  const needed = upstream(program, [...inputStatements(program), output.statement]);
  return keeping({ ...program, outputs: [output] }, needed);
}

/** What values and their adjoints are called in Python, by statement. */
interface Names {
  readonly primal: ReadonlyMap<number, string>;
  readonly adjoint: ReadonlyMap<number, string>;
  readonly free: (wanted: string) => string;
}

function named(program: Program, output: Output): Names {
  const free = pythonNames();
  const primal = new Map<number, string>();
  for (const input of program.inputs) primal.set(input.statement, free(input.name));
  if (!primal.has(output.statement)) primal.set(output.statement, free(output.name));
  let next = 1;
  for (let i = 0; i < program.length; i++) {
    if (primal.has(i) || !primitiveAt(program, i)) continue;
    primal.set(i, free(program.names.get(i) ?? `v${next++}`));
  }
  const adjoint = new Map([...primal].map(([i, own]) => [i, free(`${own}_bar`)]));
  return { primal, adjoint, free };
}

/** The adjoint program as the rules write it: a line for each statement, and for each contribution. */
function writtenLines(
  program: Program,
  output: Output,
  { primal, adjoint }: Names,
  name: string,
): readonly AdjointLine[] {
  const builder = new ProgramBuilder(program.convention);
  const copied = copyInto(builder, program);
  const seed = builder.constant(seedFor(program, output, 1));
  const steps: {
    readonly statement: number;
    readonly target: number;
    readonly amount: number;
    readonly first: boolean;
    readonly after: number;
    readonly before: number | null;
  }[] = [];
  const at = (statement: number) => copied[statement] as number;
  reverse(staging(builder), program, at, new Map([[output.statement, seed]]), (step) => {
    steps.push({ ...step, first: step.before === null });
  });
  const built = builder.build();
  const library = libraryFor(built);
  const writer = new Writer(built, library);
  const nodeOf = (statement: number) => nodesOf(program.origins.get(statement));
  const lines: AdjointLine[] = [];
  for (const [statement, own] of primal) {
    if (!primitiveAt(program, statement)) writer.call(at(statement), own);
  }
  for (let i = 0; i < program.length; i++) {
    const own = primal.get(i);
    if (!primitiveAt(program, i) || own === undefined) continue;
    lines.push(line('primal', `${own} = ${writer.write(at(i)).text}`, nodeOf(i)));
    writer.call(at(i), own);
  }
  const seeded = adjoint.get(output.statement) as string;
  const there = new Set([output.statement]);
  lines.push(line('comment', '# The adjoint: from the last statement to the first.', []));
  const started = constantInPython(library, built.constants.get(seed) ?? filled([], 1)).text;
  lines.push(
    line(
      'seed',
      `${seeded} = ${/^\d+$/.test(started) ? `${started}.0` : started}`,
      nodeOf(output.statement),
    ),
  );
  writer.call(seed, seeded);
  for (const { statement, target, amount, before, after } of steps) {
    const bar = adjoint.get(target) as string;
    const text = writer.write(amount).text;
    const isArray = shapeAt(program, target).length > 0;
    // An array that is added to in place would change all that share it.
    const added =
      before === null
        ? `${bar} = ${text}`
        : isArray
          ? `${bar} = ${bar} + ${text}`
          : `${bar} += ${text}`;
    lines.push(line('adjoint', added, nodeOf(statement)));
    if (before !== null) writer.forget(before, bar);
    writer.callIfNew(after, bar);
    there.add(target);
  }
  for (const { statement } of program.inputs) {
    if (there.has(statement)) continue;
    const nothing = constantInPython(library, filled(shapeAt(program, statement), 0)).text;
    lines.push(line('adjoint', `${adjoint.get(statement)} = ${nothing}`, nodeOf(statement)));
  }
  const results = program.inputs.map(({ statement }) => adjoint.get(statement) as string);
  const value = constantOr(program, output, primal, library);
  return framed(program, primal, name, library, lines, [value, ...results]);
}

/** The same with what a compiler would leave out left out. */
function simplifiedLines(
  program: Program,
  output: Output,
  names: Names,
  name: string,
): readonly AdjointLine[] {
  const builder = new ProgramBuilder(program.convention);
  const copied = copyInto(builder, program);
  const at = (statement: number) => copied[statement] as number;
  for (const [statement, own] of names.primal) {
    // What the program has no name for is written where it is used, if only there.
    const isNamed = program.names.has(statement) || statement === output.statement;
    if (primitiveAt(program, statement) && isNamed) builder.name(at(statement), own);
  }
  const seed = builder.constant(seedFor(program, output, 1));
  const origins = new Map<number, Origin>();
  let seen = builder.length;
  const adjoints = reverse(
    staging(builder),
    program,
    at,
    new Map([[output.statement, seed]]),
    (step) => {
      const node = program.origins.get(step.statement)?.node;
      for (; seen < builder.length; seen++) if (node) origins.set(seen, { pullback: node });
    },
  );
  builder.output(output.name, at(output.statement));
  for (const { statement } of program.inputs) {
    const zero = () => builder.constant(filled(shapeAt(program, statement), 0));
    builder.output(names.adjoint.get(statement) as string, adjoints[statement] ?? zero());
  }
  // An adjoint that is still there has its name.
  const bars = new Map<number, string>();
  adjoints.forEach((made, statement) => {
    const bar = names.adjoint.get(statement);
    if (made !== null && bar !== undefined && made >= seed) bars.set(made, bar);
  });
  const raw = builder.build();
  const simple = simplify({
    ...raw,
    names: new Map([...raw.names, ...[...bars].filter(([made]) => primitiveAt(raw, made))]),
    origins: new Map([...origins, ...raw.origins]),
  });
  const library = libraryFor(simple);
  const { lines, results } = straightLines(simple, library, names.primal, names.free);
  return framed(program, names.primal, name, library, lines, results);
}

function constantOr(
  program: Program,
  output: Output,
  primal: ReadonlyMap<number, string>,
  library: PythonLibrary,
): string {
  const constant = program.constants.get(output.statement);
  return constant
    ? constantInPython(library, constant).text
    : (primal.get(output.statement) as string);
}

/** A function around lines, with what it imports. */
function framed(
  program: Program,
  primal: ReadonlyMap<number, string>,
  name: string,
  library: PythonLibrary,
  lines: readonly AdjointLine[],
  results: readonly string[],
): readonly AdjointLine[] {
  const parameters = program.inputs.map(({ statement }) => primal.get(statement)).join(', ');
  const module = library === 'math' ? 'import math' : 'import numpy as np';
  const isUsed = lines.some(({ text }) => (library === 'math' ? /\bmath\./ : /\bnp\./).test(text));
  const nodes = outputStatements(program).flatMap((i) => nodesOf(program.origins.get(i)));
  return [
    ...(isUsed ? [line('head', module, []), line('head', '', []), line('head', '', [])] : []),
    line('head', `def ${name}_adjoint(${parameters}):`, []),
    ...lines.map((each) => ({ ...each, text: `    ${each.text}` })),
    line('return', `    return ${results.join(', ')}`, nodes),
  ];
}

function nodesOf(origin: Origin | undefined): readonly NodeId[] {
  const node = origin?.node ?? origin?.pullback;
  return node === undefined ? [] : [node];
}
