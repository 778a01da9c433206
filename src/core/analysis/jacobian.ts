import { tensors } from '../algebra/tensors';
import { pushScalars } from '../compile/push-scalars';
import { Adjoints } from '../compile/value-and-gradient';
import { type Input, type Output, type Program, shapeAt } from '../program/program';
import { type InputValues, outputsOf, run, type Values, valueAt } from '../sweep/evaluate';
import { forward } from '../sweep/forward';
import { sizeOf } from '../tensor/shape';
import { filled, fromTensor, type NestedNumbers, scalar, type Tensor } from '../tensor/tensor';
import { AnalysisError } from './analysis-error';
import { SweepCosts } from './operation-counts';

export type JacobianMode = 'forward' | 'reverse';

/** ∂output/∂input by output and input name, in the output's shape followed by the input's: a number for scalars. */
export type JacobianMatrix = Record<string, Record<string, number | NestedNumbers>>;

/** One pass: forward mode fills a column, the derivatives of everything by one element of an input; reverse mode a row. */
export interface JacobianPass {
  /** From 0. */
  readonly index: number;
  readonly mode: JacobianMode;
  /** The input (forward) or output (reverse) that is seeded with 1, */
  readonly seeded: string;
  /** at this element, counted row-major. */
  readonly element: number;
  /**
   * The column: by output name, each output's tangent in its shape. Or the row: by input name, each
   * input's adjoint in its shape.
   */
  readonly entries: Record<string, number | NestedNumbers>;
}

export interface Jacobian {
  readonly mode: JacobianMode;
  readonly outputs: Record<string, number | NestedNumbers>;
  readonly matrix: JacobianMatrix;
  /** One per element of the inputs (forward) or of the outputs (reverse). */
  readonly passes: number;
  /** Elementary operations of evaluating once, and of that with all passes. */
  readonly operations: { readonly value: number; readonly total: number };
}

/**
 * The derivatives of all outputs by all inputs, in the program's order: in forward mode column by
 * column, one pass per input element, in reverse mode row by row, one pass per output element.
 * @throws InputError, ShapeError as `evaluate`.
 */
export function jacobian(
  program: Program,
  inputs: InputValues = {},
  mode: JacobianMode = 'reverse',
): Jacobian {
  const values = run(program, inputs);
  const blocks = new Blocks(program);
  let passes = 0;
  for (const { seeded, element, tensors } of passesOver(program, values, mode)) {
    blocks.fill(mode, seeded, element, tensors);
    passes++;
  }
  const costs = new SweepCosts(program);
  return {
    mode,
    outputs: outputsOf(program, values),
    matrix: blocks.matrix(),
    passes,
    operations: { value: costs.value, total: totalCost(program, costs, mode) },
  };
}

/** The passes of `jacobian` one after the other, each computed when it is asked for. */
export function* jacobianPasses(
  program: Program,
  inputs: InputValues = {},
  mode: JacobianMode = 'reverse',
): Generator<JacobianPass, void> {
  let index = 0;
  for (const { seeded, element, tensors } of passesOver(program, run(program, inputs), mode)) {
    const filledIn = mode === 'forward' ? program.outputs : program.inputs;
    const entries: JacobianPass['entries'] = {};
    for (const [k, { name }] of filledIn.entries())
      entries[name] = fromTensor(tensors[k] as Tensor);
    yield { index: index++, mode, seeded: seeded.name, element, entries };
  }
}

/** What a Jacobian of this program costs either way, in elementary operations, and which is cheaper. */
export interface JacobianCost {
  readonly forward: { readonly passes: number; readonly operations: number };
  readonly reverse: { readonly passes: number; readonly operations: number };
  /** The mode with fewer operations; reverse when they are equal. */
  readonly cheaper: JacobianMode;
}

export function jacobianCost(program: Program): JacobianCost {
  const costs = new SweepCosts(program);
  const of = (mode: JacobianMode) => ({
    passes: passCount(program, mode),
    operations: totalCost(program, costs, mode),
  });
  const [forward, reverse] = [of('forward'), of('reverse')];
  const cheaper = forward.operations < reverse.operations ? 'forward' : 'reverse';
  return { forward, reverse, cheaper };
}

function passCount(program: Program, mode: JacobianMode): number {
  const seeded = mode === 'forward' ? program.inputs : program.outputs;
  return seeded.reduce((sum, { statement }) => sum + sizeOf(shapeAt(program, statement)), 0);
}

/** Each pass costs what is on the way from its seed. */
function totalCost(program: Program, costs: SweepCosts, mode: JacobianMode): number {
  let total = costs.value;
  for (const { name, statement } of mode === 'forward' ? program.inputs : program.outputs) {
    const passes = sizeOf(shapeAt(program, statement));
    total += passes * (mode === 'forward' ? costs.forward([statement]) : costs.reverse(name));
  }
  return total;
}

interface SeededPass {
  readonly seeded: Input | Output;
  readonly element: number;
  /** Tangents of the outputs or adjoints of the inputs, in order. */
  readonly tensors: readonly Tensor[];
}

/** @throws RangeError for anything that is no mode. */
export function checkedMode(mode: JacobianMode): JacobianMode {
  if (mode === 'forward' || mode === 'reverse') return mode;
  throw new AnalysisError({ kind: 'no mode', mode });
}

function* passesOver(program: Program, values: Values, mode: JacobianMode): Generator<SeededPass> {
  checkedMode(mode);
  for (const seeded of mode === 'forward' ? program.inputs : program.outputs) {
    const shape = shapeAt(program, seeded.statement);
    for (let element = 0; element < sizeOf(shape); element++) {
      const seed = filled(shape, 0);
      seed.data[element] = 1;
      const tensors =
        mode === 'forward'
          ? column(program, values, seeded.statement, seed)
          : row(program, values, seeded.statement, seed);
      yield { seeded, element, tensors };
    }
  }
}

function column(program: Program, values: Values, from: number, seed: Tensor): Tensor[] {
  const onNumbers = pushScalars(program, values.data, from, seed.data[0]);
  if (onNumbers) {
    return program.outputs.map(({ statement }) => scalar(onNumbers.tangents[statement]));
  }
  const primal = (statement: number) => valueAt(program, values, statement);
  const tangents = forward(tensors[program.convention], program, primal, new Map([[from, seed]]));
  return program.outputs.map(
    ({ statement }) => tangents[statement] ?? filled(shapeAt(program, statement), 0),
  );
}

function row(program: Program, values: Values, from: number, seed: Tensor): Tensor[] {
  const adjoints = new Adjoints(program, from);
  adjoints.sweep(values, seed);
  return program.inputs.map(({ statement }) => adjoints.tensorAt(statement));
}

/** The matrix while it is filled: one tensor per output and input. */
class Blocks {
  private readonly blocks: Tensor[][];

  constructor(private readonly program: Program) {
    this.blocks = program.outputs.map((output) =>
      program.inputs.map((input) =>
        filled([...shapeAt(program, output.statement), ...shapeAt(program, input.statement)], 0),
      ),
    );
  }

  fill(mode: JacobianMode, seeded: Input | Output, element: number, tensors: readonly Tensor[]) {
    const { inputs, outputs } = this.program;
    if (mode === 'reverse') {
      const row = this.blocks[outputs.indexOf(seeded as Output)] as Tensor[];
      for (const [k, block] of row.entries()) {
        const { data } = tensors[k] as Tensor;
        block.data.set(data, element * data.length);
      }
      return;
    }
    const k = inputs.indexOf(seeded as Input);
    const width = sizeOf(shapeAt(this.program, seeded.statement));
    for (const [j, row] of this.blocks.entries()) {
      const block = row[k] as Tensor;
      (tensors[j] as Tensor).data.forEach((slope, i) => {
        block.data[i * width + element] = slope;
      });
    }
  }

  matrix(): JacobianMatrix {
    const { inputs, outputs } = this.program;
    const numbers = (j: number, k: number) => fromTensor((this.blocks[j] as Tensor[])[k] as Tensor);
    return Object.fromEntries(
      outputs.map(({ name }, j) => [
        name,
        Object.fromEntries(inputs.map((input, k) => [input.name, numbers(j, k)])),
      ]),
    );
  }
}
