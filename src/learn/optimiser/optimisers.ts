import { ProgramBuilder } from '../../core/program/builder';
import type { Program } from '../../core/program/program';
import type { Shape } from '../../core/tensor/shape';
import { filled } from '../../core/tensor/tensor';
import type { OptimiserName, OptimiserRecipe } from '../../document/training';
import { wording } from './words';

/** What an optimiser keeps of the updates before, beside the parameters. */
type Memory = 'v' | 'm' | 's';

/** One update as statements. */
interface Update {
  readonly w: number;
  readonly memory: Readonly<Partial<Record<Memory, number>>>;
}

/** What an update is written with: the engine's primitives. */
interface Writer {
  readonly w: number;
  /** The gradient. */
  readonly g: number;
  /** Which update it is, from 1. */
  readonly t: number;
  readonly rate: number;
  memory(name: Memory): number;
  number(value: number): number;
  apply(primitive: string, ...operands: readonly number[]): number;
}

export interface Optimiser {
  readonly label: string;
  /** What it does, in a sentence. */
  readonly about: string;
  /** A learning rate to begin with. */
  readonly rate: number;
  readonly memory: readonly Memory[];
  /** Whether weight decay takes from the parameters themselves rather than adding to the gradient. */
  readonly decoupled?: true;
  update(o: Writer): Update;
}

const SMALL = 1e-8;

/** a·x + (1 − a)·y, a moving average. */
function average(o: Writer, share: number, before: number, now: number): number {
  return o.apply(
    'add',
    o.apply('multiply', o.number(share), before),
    o.apply('multiply', o.number(1 - share), now),
  );
}

function less(o: Writer, step: number): number {
  return o.apply('subtract', o.w, o.apply('multiply', o.rate, step));
}

function adam(o: Writer): Update {
  const [b1, b2] = [0.9, 0.999];
  const m = average(o, b1, o.memory('m'), o.g);
  const s = average(o, b2, o.memory('s'), o.apply('square', o.g));
  const unbiased = (share: number) =>
    o.apply('subtract', o.number(1), o.apply('power', o.number(share), o.t));
  const mean = o.apply('divide', m, unbiased(b1));
  const variance = o.apply('divide', s, unbiased(b2));
  const step = o.apply('divide', mean, o.apply('add', o.apply('sqrt', variance), o.number(SMALL)));
  return { w: less(o, step), memory: { m, s } };
}

/** All optimisers, each with the constants that PyTorch has where nothing is said. */
export const optimisers: Readonly<Record<OptimiserName, Optimiser>> = {
  sgd: {
    label: wording.gradientDescent,
    about: wording.onGradientDescent,
    rate: 0.1,
    memory: [],
    update: (o) => ({ w: less(o, o.g), memory: {} }),
  },
  momentum: {
    label: wording.momentum,
    about: wording.onMomentum,
    rate: 0.03,
    memory: ['v'],
    update: (o) => {
      const v = o.apply('add', o.apply('multiply', o.number(0.9), o.memory('v')), o.g);
      return { w: less(o, v), memory: { v } };
    },
  },
  rmsprop: {
    label: 'RMSProp',
    about: wording.onRmsprop,
    rate: 0.01,
    memory: ['s'],
    update: (o) => {
      const s = average(o, 0.99, o.memory('s'), o.apply('square', o.g));
      const root = o.apply('add', o.apply('sqrt', s), o.number(SMALL));
      return { w: less(o, o.apply('divide', o.g, root)), memory: { s } };
    },
  },
  adam: {
    label: 'Adam',
    about: wording.onAdam,
    rate: 0.03,
    memory: ['m', 's'],
    update: adam,
  },
  adamw: {
    label: 'AdamW',
    about: wording.onAdamW,
    rate: 0.03,
    memory: ['m', 's'],
    decoupled: true,
    update: adam,
  },
};

/** What a program of an optimiser takes and gives, in order. */
export interface OptimiserProgram {
  readonly program: Program;
  readonly memory: readonly Memory[];
}

/**
 * One update of parameters of this shape as a program: of the parameters `w`, their gradient `g`, which update it
 * is `t`, the `rate` and what is kept of updates before, to the new parameters and what is kept of this one.
 */
export function optimiserProgram(recipe: OptimiserRecipe, shape: Shape): OptimiserProgram {
  const { update, memory, decoupled } = optimisers[recipe.name];
  const builder = new ProgramBuilder();
  const zeros = filled(shape, 0);
  const w = builder.input('w', shape, zeros);
  let g = builder.input('g', shape, zeros);
  const t = builder.input('t', [], 1);
  const rate = builder.input('rate', [], recipe.rate);
  const kept = new Map(memory.map((name) => [name, builder.input(name, shape, zeros)]));
  const apply = (primitive: string, ...operands: readonly number[]) =>
    builder.apply(primitive, operands);
  const number = (value: number) => builder.literal(value);
  let from = w;
  if (recipe.clip > 0) g = clipped(g, recipe.clip, { apply, number });
  if (recipe.decay > 0 && !decoupled)
    g = apply('add', g, apply('multiply', number(recipe.decay), w));
  if (recipe.decay > 0 && decoupled) {
    const left = apply('subtract', number(1), apply('multiply', rate, number(recipe.decay)));
    from = apply('multiply', w, left);
  }
  const made = update({
    ...{ w: from, g, t, rate, apply, number },
    memory: (name) => kept.get(name) as number,
  });
  builder.output('w_new', made.w);
  for (const name of memory) builder.output(`${name}_new`, made.memory[name] as number);
  return { program: builder.build(), memory };
}

/** The gradient, shortened to a norm where it is longer. */
function clipped(
  g: number,
  most: number,
  { apply, number }: Pick<Writer, 'apply' | 'number'>,
): number {
  const norm = apply('sqrt', apply('sum', apply('square', g)));
  const share = apply('divide', number(most), apply('add', norm, number(1e-6)));
  return apply('multiply', g, apply('minimum', share, number(1)));
}
