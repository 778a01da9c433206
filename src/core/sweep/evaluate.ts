import { type InputProblem, inputWords } from '../../words/en/program';
import { said } from '../../words/problem';
import { ProblemError } from '../../words/problem-error';
import { valueByRule } from '../algebra/tensors';
import { memoized } from '../memoized';
import {
  attributesAt,
  dtypeAt,
  type Input,
  operandsAt,
  type Program,
  primitiveAt,
  shapeAt,
} from '../program/program';
import { recordOf } from '../record';
import type { Primitive } from '../rule/primitive';
import { roundAll } from '../tensor/dtype';
import { inContext, ShapeError, sameShape, sizeOf } from '../tensor/shape';
import {
  fromTensor,
  type NestedNumbers,
  type Tensor,
  type TensorLike,
  toTensor,
} from '../tensor/tensor';
import { runScalars } from './run-scalars';

/** Input values by name. Those left out take the program's own value. */
export type InputValues = Readonly<Record<string, TensorLike>>;

/** An input that has no value, or a value for an input that a program does not have. */
export class InputError extends ProblemError<InputProblem> {
  override readonly name = 'InputError';

  constructor(problem: InputProblem | string) {
    super(problem, typeof problem === 'string' ? problem : said(inputWords, problem).message);
  }
}

/** All values of one run: numbers of every statement, one after the other. */
export interface Values {
  readonly data: Float64Array;
  /** Statement i holds data[start[i]] … data[start[i + 1] − 1], row-major. */
  readonly start: Uint32Array;
}

export function valueAt(program: Program, values: Values, statement: number): Tensor {
  const from = values.start[statement];
  const to = values.start[statement + 1];
  return tensorOf(program, statement, values.data.subarray(from, to));
}

/** Numbers in the shape and dtype of a statement. */
export function tensorOf(program: Program, statement: number, data: Float64Array): Tensor {
  const shape = shapeAt(program, statement);
  const dtype = dtypeAt(program, statement);
  return dtype === null ? { shape, data } : { shape, data, dtype };
}

/**
 * The outputs of a program by name, in order, each a number or nested arrays.
 * @throws InputError when an input has no value, of the program's own or passed by its name; ShapeError
 * when one has another shape than the program's.
 */
export function evaluate(
  program: Program,
  inputs: InputValues = {},
): Record<string, number | NestedNumbers> {
  return outputsOf(program, run(program, inputs));
}

/** The outputs of a run by name, in order. */
export function outputsOf(
  program: Program,
  values: Values,
): Record<string, number | NestedNumbers> {
  return recordOf(
    program.outputs,
    ({ name }) => name,
    ({ statement }) => fromTensor(valueAt(program, values, statement)),
  );
}

/** Runs every statement in order. @throws as evaluate. */
export function run(program: Program, inputs: InputValues = {}): Values {
  const values = startingValues(program, inputs);
  runFrom(program, values);
  return values;
}

/**
 * The same a statement at a time; yields how many have been run. Where all are scalars that is done
 * at once: it takes but a moment.
 */
export function* running(
  program: Program,
  inputs: InputValues = {},
): Generator<number, Values, undefined> {
  if (hasOnlyScalars(program)) return run(program, inputs);
  const values = startingValues(program, inputs);
  for (let i = 0; i < program.length; i++) {
    runStatement(program, values, i);
    yield i + 1;
  }
  return values;
}

function startingValues(program: Program, inputs: InputValues): Values {
  if (typeof inputs !== 'object' || inputs === null) {
    throw new InputError({ kind: 'values without names', given: `${inputs}` });
  }
  const values = emptyValues(program);
  const names = Object.keys(inputs);
  let given = 0;
  let missing: string | null = null;
  for (const input of program.inputs) {
    const isGiven = names.length > 0 && Object.hasOwn(inputs, input.name);
    if (isGiven) given++;
    else missing ??= input.name;
    setInput(program, values, isGiven ? (inputs[input.name] as TensorLike) : null, input);
  }
  if (missing !== null && given < names.length) refuseStranger(program, names, missing);
  return values;
}

/**
 * A value by a name that no input has is let be where all inputs have theirs, as a point in more
 * dimensions may be. Where an input has none, the name is mistaken.
 */
function refuseStranger(program: Program, names: readonly string[], missing: string): void {
  const known = new Set(program.inputs.map(({ name }) => name));
  const stranger = names.find((name) => !known.has(name));
  if (stranger === undefined) return;
  throw new InputError({ kind: 'no such input', name: stranger, missing });
}

/**
 * Room for the values of a program, its constants filled in.
 * @param data numbers to lay them in; new ones when left out.
 */
export function emptyValues(
  program: Program,
  data = new Float64Array(layoutOf(program).start[program.length]),
): Values {
  const { start } = layoutOf(program);
  for (const [statement, tensor] of program.constants) {
    const at = start[statement];
    if (tensor.data.length === 1) data[at] = tensor.data[0];
    else data.set(tensor.data, at);
  }
  return { data, start };
}

/** All values of a run from their numbers, which lie one after the other. */
export function valuesOf(program: Program, data: Float64Array): Values {
  return { data, start: startsOf(program) };
}

/** Where the numbers of each statement begin in the flat layout, and after the last where they end. */
export function startsOf(program: Program): Uint32Array {
  return layoutOf(program).start;
}

/** Runs every statement on inputs that are filled in already. */
export function runFrom(program: Program, values: Values): void {
  if (hasOnlyScalars(program)) runScalars(program, values.data);
  else for (let i = 0; i < program.length; i++) runStatement(program, values, i);
}

/** Whether every value of a program is a single number of shape []. */
export function hasOnlyScalars(program: Program): boolean {
  return layoutOf(program).scalars;
}

/** The same without dtypes, so that all there is to compute is float64 numbers, derivatives too. */
export function isAllScalar(program: Program): boolean {
  return !program.dtypes && hasOnlyScalars(program);
}

/** Rounds a statement's value to its dtype, if it has one. */
export function roundAt(program: Program, { data, start }: Values, statement: number): void {
  if (!program.dtypes) return;
  const [from, to] = [start[statement], start[statement + 1]];
  roundAll(dtypeAt(program, statement), data, from, to);
}

interface Layout {
  readonly start: Uint32Array;
  readonly scalars: boolean;
}

/** Where values lie follows from their shapes alone, so it is worked out once for programs that share these. */
const layoutOfShapes = memoized((shapes: Program['shapes']): Layout => {
  const start = new Uint32Array(shapes.length + 1);
  let scalars = true;
  for (const [i, shape] of shapes.entries()) {
    if (shape.length > 0) scalars = false;
    start[i + 1] = start[i] + sizeOf(shape);
  }
  return { start, scalars };
});

function layoutOf({ shapes }: Program): Layout {
  return layoutOfShapes(shapes);
}

function setInput(program: Program, values: Values, given: TensorLike | null, input: Input): void {
  const { data, start } = values;
  const at = start[input.statement];
  if (typeof given === 'number' && shapeAt(program, input.statement).length === 0) data[at] = given;
  else {
    const tensor = inputTensor(program, given, input);
    if (tensor.data.length === 1) data[at] = tensor.data[0];
    else data.set(tensor.data, at);
  }
  roundAt(program, values, input.statement);
}

function inputTensor(
  program: Program,
  given: TensorLike | null,
  { name, value, statement }: Input,
) {
  const tensor =
    given === null
      ? value
      : inContext(
          () => ({ kind: 'input', name }),
          () => toTensor(given),
        );
  if (!tensor) throw new InputError({ kind: 'no value', name });
  const shape = shapeAt(program, statement);
  if (!sameShape(tensor.shape, shape)) {
    const value = tensor.shape;
    throw new ShapeError({ kind: 'passed value of another shape', name, shape, value });
  }
  return tensor;
}

/** Runs one statement, whose operands have their values. */
export function runStatement(program: Program, values: Values, i: number): void {
  const primitive = primitiveAt(program, i);
  if (!primitive) return;
  computeStatement(program, values, i, primitive);
  roundAt(program, values, i);
}

function computeStatement(program: Program, values: Values, i: number, primitive: Primitive): void {
  const { data, start } = values;
  const { rule, attributes } = primitive;
  const at = start[i];
  const scalar = start[i + 1] - at === 1 && shapeAt(program, i).length === 0;
  if (scalar && !attributes && rule.kind === 'pointwise') {
    const from = program.operandStart[i];
    const count = program.operandStart[i + 1] - from;
    const x = (k: number) => data[start[program.operands[from + k]]];
    if (count === 1) data[at] = rule.value(x(0));
    else if (count === 2) data[at] = rule.value(x(0), x(1));
    else if (rule.fold) {
      let total = x(0);
      for (let k = 1; k < count; k++) total = rule.fold(total, x(k));
      data[at] = total;
    } else data[at] = rule.value(...Array.from({ length: count }, (_, k) => x(k)));
    return;
  }
  const operands = operandsAt(program, i).map((x) => valueAt(program, values, x));
  data.set(valueByRule(primitive, operands, attributesAt(program, i)).data, at);
}
