/**
 * Random programs that are smooth and well conditioned near the values of their inputs, so that
 * their derivatives can be compared with any other way of getting them.
 */
import fc from 'fast-check';
import { applyToTensors, tensors } from '../../src/core/algebra/tensors';
import {
  type Attributes,
  type PrimitiveName,
  type Program,
  ProgramBuilder,
  primitives,
  type Shape,
  type Tensor,
} from '../../src/core/index';
import { isPiecewiseConstant } from '../../src/core/rule/primitive';
import { contribution } from '../../src/core/sweep/contribution';
import { broadcastShapes, sameShape, sizeOf } from '../../src/core/tensor/shape';
import { filled, scalar } from '../../src/core/tensor/tensor';
import { shapeless } from './elementwise';
import { chooser } from './random-numbers';

/** Everything random about a program; any recipe makes a valid one. */
export interface Recipe {
  readonly inputs: readonly { readonly shape: number; readonly numbers: readonly number[] }[];
  readonly steps: readonly {
    readonly primitive: PrimitiveName | 'constant';
    readonly picks: readonly number[];
    readonly setting: number;
  }[];
}

export interface Size {
  readonly inputs: number;
  readonly least?: number;
  readonly steps: number;
}

/** Those that only derivative rules use, but for sums to a shape, come by themselves. */
const drawn = shapeless.filter((name) => primitives[name].group !== null || name === 'sumTo');

const steps = [...drawn, 'constant' as const];
const stepAt = chooser(steps);

const inUnits = (low: number, high: number) =>
  fc.integer({ min: low * 1000, max: high * 1000 }).map((x) => x / 1000);

export function recipes({ inputs, least = 1, steps: most }: Size): fc.Arbitrary<Recipe> {
  return fc.record({
    inputs: fc.array(
      fc.record({
        shape: fc.nat(99),
        numbers: fc.array(inUnits(-2, 2), { minLength: 6, maxLength: 6 }),
      }),
      { minLength: 1, maxLength: inputs },
    ),
    steps: fc.array(
      fc.record({
        primitive: fc.nat(0xffff).map((pick) => steps[stepAt(pick)] as (typeof steps)[number]),
        picks: fc.array(fc.nat(999), { minLength: 3, maxLength: 4 }),
        setting: inUnits(0.05, 3),
      }),
      { minLength: least, maxLength: most, size: 'max' },
    ),
  });
}

/** Shapes that all broadcast with one another. */
export const compatibleShapes: readonly Shape[] = [[], [3], [2, 1], [1, 3], [2, 3]];

/** How far an input moves, at most, when its derivative is measured. */
const SAFE_MOVE = 1e-3;
/** No statement's value changes faster than this with the inputs, */
const STEEPEST = 40;
/** so that none whose operands are this far from a kink can reach it. */
const KINK_ROOM = 2 * STEEPEST * SAFE_MOVE;
const LARGEST = 10;

/** A program with one output `y`, on which every statement has an influence where one is possible. */
export function programOf(recipe: Recipe, shapes: readonly Shape[] = [[]]): Program {
  const builder = new ProgramBuilder();
  const values: Tensor[] = [];
  const steepness: number[] = [];
  const jumps: boolean[] = [];
  const read = new Set<number>();

  const add = (statement: number, value: Tensor, steep: number, jumping = false) => {
    values[statement] = value;
    steepness[statement] = steep;
    jumps[statement] = jumping;
  };
  recipe.inputs.forEach(({ shape: pick, numbers }, k) => {
    const shape = shapes[pick % shapes.length] as Shape;
    const value = { shape, data: Float64Array.from(numbers.slice(0, sizeOf(shape))) };
    add(builder.input(`x${k + 1}`, shape, value), value, 1);
  });

  const apply = (name: PrimitiveName, operands: readonly number[], attributes: Attributes) => {
    const x = operands.map((i) => values[i] as Tensor);
    const value = applyToTensors(name, x, attributes);
    const steep = operands.reduce(
      (total, i, k) => total + (steepness[i] as number) * steepest(name, k, x, value, attributes),
      0,
    );
    const settled = operands.map((i) => jumps[i] === true);
    if (!calm(value) || !(steep <= STEEPEST) || roomAround(name, x, settled) < KINK_ROOM) {
      return false;
    }
    const statement = builder.apply(name, operands, attributes);
    for (const i of operands) read.add(i);
    add(statement, value, steep, isPiecewiseConstant(primitives[name].rule));
    return true;
  };

  for (const { primitive, picks, setting } of recipe.steps) {
    if (primitive === 'constant') {
      add(builder.literal(setting), scalar(setting), 0);
      continue;
    }
    const { operands: names, variadic } = primitives[primitive];
    const operands = picks
      .slice(0, variadic ? undefined : names.length)
      .map((pick) => pick % values.length);
    const attributes = attributesFor(primitive, values[operands[0] as number], shapes, setting);
    // Where the values drawn do not suit the primitive, a sine does: it is calm everywhere.
    if (!apply(primitive, operands, attributes)) apply('sin', operands.slice(0, 1), {});
  }
  const unread = values.flatMap((_, i) => (read.has(i) ? [] : [i]));
  builder.output('y', builder.apply('addN', unread.length > 0 ? unread : [values.length - 1]));
  return builder.build();
}

function attributesFor(
  name: PrimitiveName,
  operand: Tensor | undefined,
  shapes: readonly Shape[],
  setting: number,
): Attributes {
  const from = operand?.shape ?? [];
  const fits = (narrow: Shape, wide: Shape) =>
    sameShape(broadcastShapes([narrow, wide]), wide) && narrow.length <= wide.length;
  if (name === 'leakyRelu') return { slope: setting };
  const choices =
    name === 'sumTo'
      ? shapes.filter((shape) => fits(shape, from))
      : name === 'broadcastTo'
        ? shapes.filter((shape) => fits(from, shape))
        : null;
  if (!choices) return {};
  return { shape: choices[Math.floor(setting * 1000) % choices.length] ?? from };
}

const calm = ({ data }: Tensor) => data.every((x) => Math.abs(x) <= LARGEST);

/** A bound of how much faster than operand k the value changes. */
function steepest(
  name: PrimitiveName,
  k: number,
  x: readonly Tensor[],
  y: Tensor,
  attributes: Attributes,
): number {
  const one = filled(y.shape, 1);
  const flow = contribution(tensors.pytorch, primitives[name], k, one, x, y, attributes);
  if (name === 'sumTo') return (x[0] as Tensor).data.length;
  return (flow?.data ?? new Float64Array()).reduce((most, dy) => Math.max(most, Math.abs(dy)), 0);
}

/** How far the operands are from a kink, a jump or the edge of the domain; nearest of all elements. */
function roomAround(
  name: PrimitiveName,
  x: readonly Tensor[],
  settled: readonly boolean[],
): number {
  const between = (a: number, b: number) =>
    applyToTensors('subtract', [x[a] as Tensor, x[b] as Tensor]);
  const nearest = (...distances: readonly Tensor[]) =>
    Math.min(...distances.flatMap(({ data }) => Array.from(data, Math.abs)));
  const remainder = (of: Tensor) => applyToTensors('subtract', [of, applyToTensors('round', [of])]);
  switch (name) {
    case 'abs':
    case 'sign':
    case 'relu':
    case 'leakyRelu':
    // Its slope has no kink but bends there.
    case 'elu':
    case 'sqrt':
    case 'ln':
    case 'log2':
    case 'log10':
    case 'power':
    case 'atan2':
      return nearest(x[0] as Tensor);
    case 'floor':
    case 'ceil':
      return nearest(remainder(x[0] as Tensor));
    case 'round':
      return nearest(remainder(applyToTensors('add', [x[0] as Tensor, scalar(0.5)])));
    case 'mod':
    case 'floorDivide': {
      const quotient = applyToTensors('divide', x);
      const size = applyToTensors('abs', [quotient]);
      // How far a quotient moves with its operands: by 1/y of one and x/y² of the other.
      const speed = applyToTensors('divide', [
        applyToTensors('add', [scalar(1), size]),
        applyToTensors('abs', [x[1] as Tensor]),
      ]);
      return nearest(applyToTensors('divide', [remainder(quotient), speed]));
    }
    case 'hypot':
      return nearest(applyToTensors('hypot', x));
    case 'asin':
    case 'acos':
      return nearest(applyToTensors('subtract', [scalar(1), applyToTensors('abs', x)]));
    case 'minimum':
    case 'maximum':
    case 'less':
    case 'lessEqual':
    case 'greater':
    case 'greaterEqual':
    case 'equal':
    case 'notEqual':
      return nearest(between(0, 1));
    case 'clamp':
      return nearest(between(0, 1), between(0, 2), between(1, 2));
    case 'where':
      // A condition that is itself a comparison is 0 or 1 and stays so.
      return settled[0] ? Number.POSITIVE_INFINITY : nearest(x[0] as Tensor);
    default:
      return roomByRow(name, x);
  }
}

/** Of one operand: how far it is from the kinks of its row; 0 where a move of KINK_ROOM leaves the domain. */
function roomByRow(name: PrimitiveName, x: readonly Tensor[]): number {
  const { kinks = [] } = primitives[name];
  const operand = x[0];
  if (x.length !== 1 || !operand) return Number.POSITIVE_INFINITY;
  const at = (move: number) => applyToTensors('add', [operand, scalar(move)]);
  if (kinks.length === 0 && primitives[name].domain === undefined) return Number.POSITIVE_INFINITY;
  const stays = [-KINK_ROOM, KINK_ROOM].every((move) =>
    applyToTensors(name, [at(move)]).data.every(Number.isFinite),
  );
  const distances = kinks.flatMap(([kink]) => Array.from(at(-(kink as number)).data, Math.abs));
  return stays ? Math.min(...distances) : 0;
}

const edges = [0, -0, 1, -1, 0.5, 2, -2, Infinity, -Infinity, NaN];

/** A program of numbers, with nothing done to keep it off kinks, edges of domains, NaN or infinity. */
export function wildProgramOf(recipe: Recipe): Program {
  const builder = new ProgramBuilder();
  recipe.inputs.forEach(({ numbers }, k) => {
    const pick = Math.abs(Math.round((numbers[0] as number) * 1000));
    builder.input(`x${k + 1}`, [], scalar(edges[pick % edges.length] as number));
  });
  for (const { primitive, picks, setting } of recipe.steps) {
    if (primitive === 'constant') {
      builder.literal(setting);
      continue;
    }
    const { operands, variadic } = primitives[primitive];
    const latest = builder.length - 1;
    const chosen = picks
      .slice(0, variadic ? undefined : operands.length)
      .map((pick) => latest - (pick % builder.length));
    const attributes = primitive === 'sumTo' ? { shape: [] } : { slope: setting };
    builder.apply(
      primitive,
      chosen,
      primitive === 'leakyRelu' || primitive === 'sumTo' ? attributes : {},
    );
  }
  builder.output('y', builder.length - 1);
  return builder.build();
}

/** The same, but each value is read once, by the statement after it; other operands are 0, ±1, ∞ and the like. */
export function wildChainOf(recipe: Recipe): Program {
  const builder = new ProgramBuilder();
  const start = edges[(recipe.steps[0]?.picks[0] ?? 0) % edges.length] as number;
  const edge = (pick: number) => builder.literal(edges[pick % edges.length] as number);
  let last = builder.input('x1', [], scalar(start));
  for (const { primitive, picks, setting } of recipe.steps) {
    if (primitive === 'constant') continue;
    const { operands, variadic } = primitives[primitive];
    const others = picks.slice(0, variadic ? undefined : operands.length);
    const place = (picks[0] ?? 0) % others.length;
    const chosen = others.map((pick, k) => (k === place ? last : edge(pick)));
    const attributes = primitive === 'sumTo' ? { shape: [] } : { slope: setting };
    last = builder.apply(
      primitive,
      chosen,
      primitive === 'leakyRelu' || primitive === 'sumTo' ? attributes : {},
    );
  }
  builder.output('y', last);
  return builder.build();
}
