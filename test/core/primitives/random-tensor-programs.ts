/**
 * Random programs of the primitives of tensors, calm enough near the values of their inputs for their
 * derivatives to be compared with any other way of getting them.
 */
import fc from 'fast-check';
import { applyToTensors } from '../../../src/core/algebra/tensors';
import {
  type Attributes,
  type PrimitiveName,
  type Program,
  ProgramBuilder,
  primitives,
  type Shape,
  type Tensor,
  toTensor,
} from '../../../src/core/index';
import { tensorPrimitiveNames } from '../../../src/core/primitives/table';
import { sizeOf } from '../../../src/core/tensor/shape';
import { filled } from '../../../src/core/tensor/tensor';
import { chooser, randomNumbers } from '../random-numbers';
import { randomTensor } from './tensor-samples';

/** Everything random about a program; any recipe makes a valid one. */
export interface TensorRecipe {
  readonly shape: Shape;
  readonly steps: readonly (readonly [move: number, from: number, choice: number])[];
  readonly seed: number;
}

export const tensorRecipes: fc.Arbitrary<TensorRecipe> = fc.record({
  shape: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
  steps: fc.array(fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999)), {
    minLength: 1,
    maxLength: 6,
    size: 'max',
  }),
  seed: fc.nat(1_000_000),
});

const LARGEST = 6;
/** How far two elements must be apart, so that neither overtakes the other while one is moved. */
const APART = 0.05;

class Builder {
  readonly builder = new ProgramBuilder();
  readonly values: Tensor[] = [];
  readonly read = new Set<number>();

  constructor(
    private readonly random: () => number,
    private readonly applied?: Set<PrimitiveName>,
  ) {}

  input(shape: Shape): number {
    const value = randomTensor(shape, this.random, [-1.5, 1.5]);
    const statement = this.builder.input(`x${this.values.length + 1}`, shape, value);
    this.values[statement] = value;
    return statement;
  }

  constant(value: Tensor): number {
    const statement = this.builder.constant(value);
    this.values[statement] = value;
    this.read.add(statement);
    return statement;
  }

  /** Applies a primitive, then keeps the result calm: a sine has neither large values nor kinks. */
  apply(name: PrimitiveName, operands: readonly number[], attributes: Attributes = {}): number {
    this.applied?.add(name);
    const statement = this.builder.apply(name, operands, attributes);
    for (const operand of operands) this.read.add(operand);
    const value = applyToTensors(
      name,
      operands.map((x) => this.values[x] as Tensor),
      attributes,
    );
    this.values[statement] = value;
    if (!value.data.every((x) => Math.abs(x) <= LARGEST)) return this.apply('sin', [statement]);
    return statement;
  }

  value(statement: number): Tensor {
    return this.values[statement] as Tensor;
  }
}

/** Takes one value of any shape with at least one axis, and a number to choose by. */
type Move = (b: Builder, x: number, choice: number) => void;

const ownMoves: readonly Move[] = [
  (b, x, choice) => {
    const { shape } = b.value(x);
    const wide = (choice % 3) + 1;
    const batch = choice % 2 === 0 ? [] : shape.slice(0, -2);
    b.apply('matmul', [x, b.input([...batch, shape.at(-1) as number, wide])]);
  },
  (b, x) => b.apply('matmul', [x, b.input([b.value(x).shape.at(-1) as number])]),
  (b, x) => b.apply('matmul', [x, b.apply('transpose', [x])]),
  (b, x) => b.apply('outer', [b.apply('reshape', [x]), b.input([2])]),
  (b, x) => b.apply('dot', [b.apply('reshape', [x]), b.apply('reshape', [b.apply('sin', [x])])]),
  (b, x) => {
    const axes = b.value(x).shape.map((_, axis) => axis);
    b.apply('transpose', [x], { axes: axes.reverse() });
  },
  (b, x, choice) => {
    const axis = choice % b.value(x).shape.length;
    b.apply('concat', [x, b.apply('cos', [x]), x], { axis });
  },
  (b, x, choice) => {
    const axis = choice % (b.value(x).shape.length + 1);
    b.apply('stack', [x, b.apply('sin', [x])], { axis });
  },
  (b, x, choice) => {
    const axis = choice % b.value(x).shape.length;
    b.apply('slice', [x], choice % 2 === 0 ? { start: -1, axis } : { step: -1, axis });
  },
  (b, x, choice) => {
    const axis = choice % b.value(x).shape.length;
    const last = (b.value(x).shape[axis] as number) - 1;
    const indices = b.constant({ shape: [3], data: Float64Array.of(0, last, 0) });
    b.apply('gather', [x, indices], { axis });
  },
  (b, x, choice) => reduce(b, 'sum', x, choice),
  (b, x, choice) => reduce(b, 'mean', x, choice),
  (b, x, choice) => reduce(b, 'prod', x, choice),
  (b, x, choice) => reduce(b, 'logsumexp', x, choice),
  (b, x, choice) => {
    const away = b.apply('add', [b.apply('square', [x]), b.constant(filled([], 0.5))]);
    reduce(b, 'norm', away, choice);
  },
  (b, x, choice) => {
    const sorted = b.value(x).data.slice().sort();
    if (sorted.some((number, k) => k > 0 && number - (sorted[k - 1] as number) < APART)) return;
    reduce(b, choice % 2 === 0 ? 'max' : 'min', x, choice);
    const axis = choice % b.value(x).shape.length;
    b.apply('sort', [x], { axis, descending: choice % 2 });
    b.apply('argsort', [x], { axis });
    reduce(b, 'argmax', x, choice);
  },
  (b, x, choice) => {
    const away = b.apply('add', [b.apply('square', [x]), b.constant(filled([], 2))]);
    const both = b.apply('concat', [x, away]);
    const settings = choice % 2 === 0 ? {} : { axis: 0, correction: 0 };
    b.apply(choice % 3 === 0 ? 'var' : 'std', [both], settings);
  },
  (b, x, choice) => {
    const grid = Float64Array.from({ length: 12 }, (_, k) => 3 * ((5 * k) % 12));
    const apart = b.constant({ shape: [3, 4], data: grid });
    const near = b.apply('sin', [elementsOf(b, x, [3, 4])]);
    b.apply('maxPool2d', [b.apply('add', [near, apart])], { size: 2, stride: 1 + (choice % 2) });
  },
  (b, x) => b.apply('det', [regular(b, x)]),
  (b, x) => b.apply('inverse', [regular(b, x)]),
  (b, x, choice) => b.apply('solve', [regular(b, x), b.input(choice % 2 === 0 ? [2] : [2, 3])]),
  (b, x, choice) => b.apply('softmax', [x], { axis: choice % b.value(x).shape.length }),
  (b, x, choice) => b.apply('logSoftmax', [x], { axis: choice % b.value(x).shape.length }),
  (b, x) => {
    const last = [b.value(x).shape.at(-1) as number];
    b.apply('layerNorm', [x, b.input(last), b.input(last)], { eps: 0.1 });
  },
  (b, x) => b.apply('crossEntropy', [x, b.apply('softmax', [b.apply('sin', [x])])]),
  (b, x) => {
    const { shape } = b.value(x);
    const axis = shape.length > 1 ? 1 : 0;
    const classes = shape[axis] as number;
    const others = shape.filter((_, at) => at !== axis);
    const size = others.reduce((product, extent) => product * extent, 1);
    const data = Float64Array.from({ length: size }, (_, k) => k % classes);
    b.apply('crossEntropy', [x, b.constant({ shape: others, data })]);
  },
  (b, x) => {
    const classes = b.value(x).shape.at(-1) as number;
    const indices = b.constant({ shape: [2], data: Float64Array.of(classes - 1, 0) });
    const rows = b.apply('reshape', [x], { shape: [classes, -1] });
    b.apply('matmul', [b.apply('oneHot', [indices], { classes }), rows]);
  },
  (b, x) => b.apply('broadcastTo', [x], { shape: [2, ...b.value(x).shape] }),
  (b, x, choice) => {
    const { shape, data } = b.value(x);
    const condition = data.map((_, k) => (k + choice) % 2);
    b.apply('where', [b.constant({ shape, data: condition }), x, b.apply('cos', [x])]);
  },
  (b, x) => b.apply('multiplyN', [x, b.apply('cos', [x]), b.input([1]), x]),
  (b, x) => b.apply('meanSquaredError', [x, b.input([1])]),
  (b, x) => b.apply('multiply', [x, b.input(b.value(x).shape.slice(-1))]),
  (b, x) => b.apply('tanh', [x]),
];

function reduce(b: Builder, name: PrimitiveName, x: number, choice: number): void {
  const axis = choice % b.value(x).shape.length;
  b.apply(name, [x], choice % 5 === 0 ? {} : { axis, keepdims: choice % 2 });
}

/** A primitive on the shapes of its row: elements of x, in its interval, for its first operand. */
function moveByRow(name: PrimitiveName): Move {
  return (b, x, choice) => {
    const { sample, sampleShapes = [] } = primitives[name];
    const { shapes, attributes, indices } = sampleShapes[choice % sampleShapes.length] ?? {
      shapes: [[]],
    };
    const operands = shapes.map((shape, k) => {
      const given = indices?.[k];
      if (given !== undefined) return b.constant(toTensor(given));
      const [low, high] = (sample[k] ?? sample.at(-1)) as readonly [number, number];
      const value = k === 0 ? elementsOf(b, x, shape) : b.input(shape);
      const scaled = [b.apply('sin', [value]), b.constant(filled([], (high - low) / 2))];
      const middle = b.constant(filled([], (high + low) / 2));
      return b.apply('add', [b.apply('multiply', scaled), middle]);
    });
    b.apply(name, operands, attributes);
  };
}

/** A matrix of the elements of x that is far from being singular. */
function regular(b: Builder, x: number): number {
  const near = b.apply('sin', [elementsOf(b, x, [2, 2])]);
  const diagonal = b.constant({ shape: [2, 2], data: Float64Array.of(3, 0, 0, 3) });
  return b.apply('add', [near, diagonal]);
}

/** The elements of x, over and over, in another shape. */
function elementsOf(b: Builder, x: number, shape: Shape): number {
  const count = b.value(x).data.length;
  const data = Float64Array.from({ length: sizeOf(shape) }, (_, k) => k % count);
  const indices = b.constant({ shape: [data.length], data });
  const taken = b.apply('gather', [b.apply('reshape', [x]), indices]);
  return b.apply('reshape', [taken], { shape });
}

/** What the moves above apply. */
const applied = new Set<PrimitiveName>();
for (const move of ownMoves) {
  for (let choice = 0; choice < 12; choice++) {
    const b = new Builder(randomNumbers(1), applied);
    move(b, b.input([2, 3]), choice);
  }
}

const byRow = tensorPrimitiveNames.filter(
  (name) => primitives[name].group !== null && !applied.has(name),
);
const moves: readonly Move[] = [...ownMoves, ...byRow.map(moveByRow)];
const moveAt = chooser([...ownMoves.map((_, k) => `move ${k}`), ...byRow]);

/** A program with one scalar output, on which every value has an influence. */
export function tensorProgramOf({ shape, steps, seed }: TensorRecipe): Program {
  const b = new Builder(randomNumbers(seed));
  b.input(shape);
  for (const [move, from, choice] of steps) {
    const candidates = b.values.flatMap(({ shape }, k) => (shape.length > 0 ? [k] : []));
    const small = candidates.filter((k) => b.value(k).data.length <= 27);
    const x = small[from % small.length] as number;
    moves[moveAt(move)]?.(b, x, choice);
  }
  const ends = b.values.flatMap((_, k) => (b.read.has(k) ? [] : [b.apply('mean', [k])]));
  b.builder.output('y', b.builder.apply('addN', ends));
  return b.builder.build();
}
