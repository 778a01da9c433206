import { EMPTY_GRAPH, type Graph, type NodeId } from '../../core/graph/graph';
import { graphOf } from '../../core/graph/graph-of';
import { type Program, primitiveAt } from '../../core/program/program';
import { inputStatements, outputStatements, upstream } from '../../core/program/reach';
import { keeping } from '../../core/simplify/dead-code';
import { ParseError } from '../../lang/read/parse-error';
import { names as freeNames } from '../recorded/names';
import { Execution } from './execution';
import { argumentsInSource, namesOf, type ReadProgram, readProgram } from './program';
import { Recorder } from './recorder';
import { type Place, refused } from './refused';
import type { Syntax } from './syntax';
import { itemsOf, numberOf, type PythonFunction, traced, type Value } from './value';

/** What a function of a program computes, found without running it. */
export interface Transformed {
  /** The function, and where it stands. */
  readonly name: string;
  readonly place: Place;
  readonly graph: Graph;
  /** Where in the program each node is written. */
  readonly ranges: ReadonlyMap<NodeId, readonly [from: number, to: number]>;
  /** Inputs of which the program says the value, in a call of the function. */
  readonly declared: ReadonlySet<NodeId>;
  /** Conditions that a value decides, of which both ways are computed. */
  readonly decided: readonly Place[];
  /** Parameters that are numbers of the program, since they decide what it does. */
  readonly fixed: readonly string[];
}

/**
 * Source transformation: goes through a function of a program without running it.
 * @param name which function; the last one that takes and returns something when left out.
 * @throws ParseError with the place and the reason where that can't be done.
 */
export function transform(source: string, name?: string): Transformed {
  const read = readProgram(source);
  const chosen = name === undefined ? read.functions.at(-1)?.name : name;
  if (chosen === undefined) {
    throw refused({ from: 0, to: source.search(/\n|$/) }, { kind: 'no function' });
  }
  try {
    return attempted(read, chosen, false);
  } catch (error) {
    if (!(error instanceof ParseError) || error.problem?.kind !== 'decided by a value') throw error;
    // A whole number that the program is called with may be what decides how it goes.
    try {
      return attempted(read, chosen, true);
    } catch (second) {
      if (second instanceof ParseError) throw error;
      throw second;
    }
  }
}

function attempted(read: ReadProgram, name: string, fixesWholes: boolean): Transformed {
  const recorder = new Recorder();
  const execution = new Execution(recorder);
  const scope = namesOf(read, execution);
  execution.decided.length = 0;
  const found = scope.get(name);
  const place = { from: 0, to: 0 };
  if (found?.kind === 'unknown') throw found.why;
  if (found?.kind !== 'function') throw refused(place, { kind: 'no such function', name });
  const called = found.function;
  if (called.parameters.length === 0) {
    throw refused(called.syntax, { kind: 'no parameters', name });
  }
  const given = argumentsInSource(read, called, execution, scope);
  const maker = new InputMaker(recorder, fixesWholes);
  const values = called.parameters.map((parameter, k): Value => {
    const value = given?.[k] ?? null;
    if (value) return maker.inputOf(parameter.name, value, true, parameter.syntax);
    if (parameter.default) return parameter.default;
    return maker.inputOf(parameter.name, numberOf(1, false), false, parameter.syntax);
  });
  const before = recorder.builder.length;
  const result = execution.enter(called, {
    positional: values,
    keywords: new Map(),
    place: called.syntax,
    called: name,
  });
  nameOutputs(recorder, called, result, maker.free, before);
  const program = withNames(recorder, maker.free);
  return {
    name,
    place: called.syntax,
    ...drawn(program, maker.declared),
    decided: execution.decided,
    fixed: maker.fixed,
  };
}

/** Makes inputs of what a function is called with. */
class InputMaker {
  readonly free = freeNames();
  /** Which of the inputs, by their order. */
  readonly declared = new Set<number>();
  private count = 0;
  readonly fixed: string[] = [];

  constructor(
    private readonly recorder: Recorder,
    private readonly fixesWholes: boolean,
  ) {}

  inputOf(name: string, value: Value, isDeclared: boolean, { from, to }: Syntax): Value {
    if (value.kind === 'number' && value.whole && this.fixesWholes) {
      this.fixed.push(name);
      return value;
    }
    if (value.kind === 'number' || value.kind === 'array') {
      const tensor = this.recorder.tensorOf(value);
      const { builder } = this.recorder;
      const origin = { range: [from, to] as const };
      const statement = builder.input(
        this.free(name),
        tensor?.shape ?? [],
        tensor ?? 1,
        origin,
        tensor?.dtype ?? null,
      );
      if (isDeclared) this.declared.add(this.count);
      this.count++;
      return traced(statement);
    }
    if (value.kind !== 'items') return value;
    const items = value.items.map((item, k) =>
      this.inputOf(`${name}[${k}]`, item, isDeclared, { from, to } as Syntax),
    );
    return itemsOf(items, value.list);
  }
}

/** The outputs are what the function returns: by the names that it has for them, else y, or y1, y2 … */
function nameOutputs(
  recorder: Recorder,
  { name, syntax }: PythonFunction,
  result: Value,
  free: (wanted: string) => string,
  before: number,
): void {
  const values = flat(result);
  const inputs = new Set(recorder.builder.build().inputs.map((input) => input.name));
  const returned = lastReturn(syntax);
  if (values.length === 0 || values.every(({ kind }) => kind === 'none')) {
    throw refused(returned ?? syntax, { kind: 'returns nothing', name });
  }
  for (const [k, value] of values.entries()) {
    const statement = recorder.lower(value, returned ?? syntax);
    const wish = statement >= before ? recorder.wishes.get(statement) : undefined;
    const isTaken = inputs.has('y');
    const wanted = wish ?? (values.length > 1 ? `y${k + 1}` : isTaken ? name : 'y');
    recorder.builder.output(free(wanted), statement, {
      range: [(returned ?? syntax).from, (returned ?? syntax).to],
    });
  }
}

function flat(value: Value): readonly Value[] {
  return value.kind === 'items' ? value.items.flatMap(flat) : [value];
}

function lastReturn(syntax: Syntax): Syntax | undefined {
  if (syntax.name === 'ReturnStatement') return syntax;
  for (const part of [...syntax.parts].reverse()) {
    const found = lastReturn(part);
    if (found) return found;
  }
  return undefined;
}

/** The program of what the outputs depend on, its values under the names that the function has for them. */
function withNames({ builder, wishes }: Recorder, free: (wanted: string) => string): Program {
  const built = builder.build();
  const shown = new Set(outputStatements(built));
  const needed = upstream(built, [...inputStatements(built), ...shown]);
  const names = new Map<number, string>();
  for (const [statement, wish] of [...wishes].sort(([a], [b]) => a - b)) {
    if (!needed[statement] || !primitiveAt(built, statement) || shown.has(statement)) continue;
    names.set(statement, free(wish));
  }
  return keeping({ ...built, names }, needed);
}

/** The graph, and where its nodes are written. */
function drawn(program: Program, declared: ReadonlySet<number>) {
  const { nodes } = graphOf(program, EMPTY_GRAPH);
  const primitives = [...Array(program.length).keys()].filter((i) => primitiveAt(program, i));
  const ranges = new Map<NodeId, readonly [number, number]>();
  const known = new Set<NodeId>();
  let [input, primitive, output] = [0, 0, 0];
  for (const { id, kind } of nodes) {
    const statement =
      kind === 'input'
        ? program.inputs[input++]?.statement
        : kind === 'primitive'
          ? primitives[primitive++]
          : undefined;
    const origin =
      kind === 'output' ? program.outputs[output++]?.origin : program.origins.get(statement ?? -1);
    if (origin?.range) ranges.set(id, origin.range);
    if (kind === 'input' && declared.has(input - 1)) known.add(id);
  }
  return {
    graph: { nodes: nodes.map(({ order: _, ...node }) => node) } as Graph,
    ranges,
    declared: known,
  };
}
