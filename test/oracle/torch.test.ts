/** Values and derivatives are PyTorch's, conventions at kinks and at the edges of domains included. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasTorch, oraclesRequired } from '../../scripts/oracle.mjs';
import {
  type Attributes,
  evaluate,
  gradient,
  type NestedNumbers,
  type PrimitiveName,
  type Program,
  primitives,
  statementsOf,
  type TensorLike,
} from '../../src/core/index';
import { run, valueAt } from '../../src/core/sweep/evaluate';
import { fromTensor } from '../../src/core/tensor/tensor';
import { agrees, flat } from '../core/agreement';
import { ones } from '../core/derivatives';
import { arityOf, elementwise as everyElementwise, intervalOf } from '../core/elementwise';
import { between, randomNumbers, seedOf } from '../core/random-numbers';
import { compatibleShapes, programOf, recipes, wildProgramOf } from '../core/random-programs';
import { applied, written } from '../core/written';
import { type Answer, askTorch, isSpelt } from './ask-torch';

type Numbers = number | NestedNumbers;

/** Those that only derivative rules use have no counterpart. */
const elementwise = everyElementwise.filter((name) => primitives[name].group !== null);

interface Case {
  readonly what: string;
  readonly program: Program;
  readonly seed: Numbers;
  /** What is compared agrees to this, relative to the largest finite number in sight of it. */
  readonly tolerance: number;
}

const { NaN: nan, POSITIVE_INFINITY: inf } = Number;
const edges = [0, -0, 1, -1, 0.5, -0.5, 2, -2, 3, 0.01, Math.PI / 2, 20.5, 1000, -1000, inf, -inf];
const fewer = [0, 1, -1, 0.5, 2, -2, inf, -inf, nan];

/**
 * Where we differ from PyTorch 1.13 on purpose, by primitive and what is compared: 'value', or the
 * operands a derivative is by.
 */
const differences: readonly {
  readonly primitive: PrimitiveName;
  readonly what: readonly string[];
  at(...x: number[]): boolean;
  /** Null where it is no one number. */
  readonly ours: number | null;
  readonly torch: number | null;
  readonly why: string;
}[] = [
  {
    primitive: 'sign',
    what: ['value'],
    at: (x) => Number.isNaN(x),
    ours: nan,
    torch: 0,
    why: 'sign(NaN) is NaN, as in NumPy, JAX and TensorFlow: a NaN is shown, not hidden',
  },
  {
    primitive: 'abs',
    what: ['0'],
    at: (x) => Number.isNaN(x),
    ours: nan,
    torch: 0,
    why: 'the slope of |x| is the sign of x',
  },
  {
    primitive: 'power',
    what: ['1 1'],
    at: (x, p) => x === 0 && p >= 0,
    ours: 0,
    torch: nan,
    why: 'PyTorch multiplies an infinity by a masked 0; with us what is masked stays out',
  },
  {
    primitive: 'power',
    what: ['0 1'],
    at: (x, p) => x === 0 && p === inf,
    ours: 0,
    torch: nan,
    why: 'PyTorch multiplies an infinity by a masked 0; with us what is masked stays out',
  },
  {
    primitive: 'sech',
    what: ['0', '0 0'],
    at: (x) => Math.abs(x) >= 1000,
    ours: null,
    torch: nan,
    why: 'PyTorch has none, and in 1/cosh(x) an infinity meets a 0',
  },
  {
    primitive: 'acosh',
    what: ['0', '0 0'],
    at: (x) => x < 0,
    ours: nan,
    torch: null,
    why: 'PyTorch gives the slope of a function that is not there',
  },
  {
    primitive: 'acosh',
    what: ['0 0'],
    at: (x) => Math.abs(x) === inf,
    ours: null,
    torch: nan,
    why: 'the square that PyTorch takes is infinite there',
  },
  {
    primitive: 'atanh',
    what: ['0 0'],
    at: (x) => Math.abs(x) === 1,
    ours: null,
    torch: null,
    why: 'an adjoint that is infinite already meets two fractions, of which the sum is none',
  },
  {
    primitive: 'atanh',
    what: ['0 0'],
    at: (x) => Math.abs(x) === inf,
    ours: 0,
    torch: nan,
    why: 'two fractions are added that are 0 there, and keep their digits near ±1',
  },
  {
    primitive: 'sinc',
    what: ['value'],
    at: (x) => x !== 0 && Number.isInteger(x),
    ours: 0,
    torch: null,
    why: 'sin(πx) is 0 at whole numbers, but not that of PyTorch’s π',
  },
  {
    primitive: 'sinc',
    what: ['0 0'],
    at: (x) => x === 0,
    ours: null,
    torch: nan,
    why: 'the derivative of PyTorch’s derivative is that of a 0/0',
  },
  {
    primitive: 'sinc',
    what: ['0 0'],
    at: (x) => Math.abs(x) < 0.01,
    ours: null,
    torch: null,
    why: 'PyTorch divides by x² what cancels near 0, and half its digits are gone',
  },
  {
    primitive: 'elu',
    what: ['0 0'],
    at: (x) => x === 0,
    ours: 0.1,
    torch: 0,
    why: 'the second derivative is from the side from which PyTorch, too, takes the first',
  },
  {
    primitive: 'elu',
    what: ['0', '0 0'],
    at: (x) => Number.isNaN(x),
    ours: nan,
    torch: null,
    why: 'PyTorch takes a NaN for positive, or not, as it happens to compute it',
  },
  {
    primitive: 'geluTanh',
    what: ['0'],
    at: (x) => Math.abs(x) === inf,
    ours: null,
    torch: nan,
    why: 'far out the slope is 0 or 1',
  },
  {
    primitive: 'geluTanh',
    what: ['0 0'],
    at: (x) => Math.abs(x) === inf,
    ours: 0,
    torch: nan,
    why: 'far out the slope is 0 or 1',
  },
];

/** What PyTorch passes a 0 through, which can meet an ∞, where with us nothing flows. */
const zerosInPyTorch: readonly string[] = ['sign', 'floor', 'ceil', 'round', 'floorDivide', 'mod'];

function attributesFor(name: PrimitiveName): Attributes {
  return Object.fromEntries((primitives[name].attributes ?? []).map((spec) => [spec.name, 0.1]));
}

/** Every combination of edges, then random points: wide ones and those of the row's intervals. */
function pointsFor(name: PrimitiveName): number[][] {
  const arity = arityOf(name);
  const random = randomNumbers(seedOf(name));
  let points: number[][] = [[]];
  for (let k = 0; k < arity; k++) {
    points = points.flatMap((x) => (arity > 2 ? fewer : [...edges, nan]).map((e) => [...x, e]));
  }
  for (let n = 0; n < 100; n++) {
    const wide = n % 2 === 0;
    points.push(
      Array.from({ length: arity }, (_, k) =>
        between(random, wide ? [-30, 30] : intervalOf(name, k)),
      ),
    );
  }
  return points;
}

function pointCase(name: PrimitiveName): Case {
  const points = pointsFor(name);
  const operands = Array.from({ length: arityOf(name) }, (_, k) =>
    points.map((x) => x[k] as number),
  );
  return {
    what: name,
    program: applied(name, operands, attributesFor(name)),
    seed: points.map(() => 1),
    tolerance: 1e-12,
  };
}

const operandShapes: readonly (readonly (readonly number[])[])[] = [
  [[2, 3], [3], [2, 1]],
  [[], [2, 3], [1, 3]],
  [[2, 1], [1, 3], []],
];

/** A primitive with operands of unlike shapes inside its intervals, and a random seed. */
function broadcastCase(name: PrimitiveName, shapes: readonly (readonly number[])[]): Case {
  const random = randomNumbers(seedOf(name) + 100);
  const operands = shapes.slice(0, arityOf(name)).map((shape, k) => {
    return filledBy(shape, () => between(random, intervalOf(name, k)));
  });
  const program = applied(name, operands as TensorLike[], attributesFor(name));
  const { shape } = ones(program);
  const seed = filledBy(shape, () => between(random, [-2, 2]));
  const what = `${name} of shapes ${JSON.stringify(shapes)}`;
  return { what, program, seed, tolerance: 1e-12 };
}

function filledBy(shape: readonly number[], next: () => number): Numbers {
  const [extent, ...rest] = shape;
  if (extent === undefined) return next();
  return Array.from({ length: extent }, () => filledBy(rest, next));
}

const reshaping: readonly Case[] = (
  [
    ['sumTo', [2, 3], []],
    ['sumTo', [2, 3], [3]],
    ['sumTo', [2, 3], [2, 1]],
    ['sumTo', [2, 3], [1, 3]],
    ['broadcastTo', [], [2, 3]],
    ['broadcastTo', [3], [2, 3]],
    ['broadcastTo', [2, 1], [2, 3]],
    ['broadcastTo', [1, 3], [4, 1, 3]],
  ] as const
).map(([name, from, shape], k) => {
  const random = randomNumbers(k);
  const next = () => between(random, [-2, 2]);
  return {
    what: `${name} from [${from}] to [${shape}]`,
    program: applied(name, [filledBy(from, next) as TensorLike], { shape }),
    seed: filledBy(shape, next),
    tolerance: 1e-14,
  };
});

function composed(count: number, shapes: readonly (readonly number[])[], seed: number): Case[] {
  const drawn = fc.sample(recipes({ inputs: 3, least: 5, steps: 40 }), { numRuns: count, seed });
  const programs = drawn.map((recipe) => programOf(recipe, shapes));
  return programs
    .filter((program) => isSpelt(program) && !meetsDifference(program))
    .map((program, k) => {
      const what = `random program ${k} of ${program.length} statements`;
      return { what, program, seed: fromTensor(ones(program)), tolerance: 1e-10 };
    });
}

/** Without those that run into a difference we keep on purpose. */
function wild(count: number): Case[] {
  const drawn = fc.sample(recipes({ inputs: 3, least: 2, steps: 8 }), { numRuns: count, seed: 3 });
  const programs = drawn
    .map(wildProgramOf)
    .filter((program) => isSpelt(program) && !meetsDifference(program));
  return programs.map((program, k) => ({
    what: `wild program ${k}`,
    program,
    seed: 1,
    tolerance: 1e-9,
  }));
}

function meetsDifference(program: Program): boolean {
  const values = run(program);
  return [...statementsOf(program)].some(({ operation, operands }) => {
    if (zerosInPyTorch.includes(operation)) return true;
    const data = operands.map((i) => valueAt(program, values, i).data);
    // Its sum begins with 0, so that of −0 alone is 0.
    if (operation === 'sumTo' && data[0]?.some((x) => Object.is(x, -0))) return true;
    return differences.some(({ primitive, at }) => {
      if (primitive !== operation) return false;
      return (data[0] as Float64Array).some((x, k) =>
        at(x, ...data.slice(1).map((other) => other[k % other.length] as number)),
      );
    });
  });
}

interface Disagreement {
  readonly line: string;
  /**
   * Whether one side alone has a NaN where an infinity or a NaN is among the numbers of a first derivative: its
   * derivative adds terms of it in an order that is each engine's own, and PyTorch passes zeros back through what is
   * masked, so that one has ∞ − ∞ or 0 · ∞ where the other has not.
   */
  readonly unsettled: boolean;
}

/** Compares all that PyTorch says with what we say. */
function disagreements({ what, program, seed, tolerance }: Case, answer: Answer): Disagreement[] {
  const found: Disagreement[] = [];
  const compare = (
    derivative: string,
    ours: Numbers | undefined,
    theirs: Numbers | undefined,
    scale: number,
    of?: Program,
  ) => {
    const [a, b] = [flat(ours ?? []), flat(theirs ?? [])];
    if (a.length !== b.length) {
      found.push({ line: `${what}: ${derivative} has another shape`, unsettled: false });
    }
    a.forEach((x, i) => {
      const y = b[i] as number;
      if (agrees(x, y, { relative: tolerance, absolute: tolerance * scale })) return;
      const point = program.inputs.map(({ value }) => value?.data[i] as number);
      const expected = differences.some(
        (d) =>
          d.primitive === what &&
          d.what.includes(derivative) &&
          d.at(...point) &&
          (d.ours === null || Object.is(d.ours, x)) &&
          (d.torch === null || Object.is(d.torch, y)),
      );
      if (expected) return;
      const line = `${what}: ${derivative} at ${point}: ours ${x}, PyTorch’s ${y}`;
      const unsettled = of !== undefined && Number.isNaN(x) !== Number.isNaN(y) && !staysFinite(of);
      found.push({ line, unsettled });
    });
  };
  compare('value', evaluate(program).y, answer.value, 1);
  const names = program.inputs.map(({ name }) => name);
  const slopes = evaluate(gradient(program, { seed }));
  names.forEach((name, i) => {
    compare(`${i}`, slopes[name], answer.first[i], largest(answer.first));
    const first = gradient(program, { seed, inputs: [name] });
    const second = evaluate(gradient(first, { seed: fromTensor(ones(first)) }));
    names.forEach((other, j) => {
      const theirs = answer.second[i] ?? [];
      compare(`${i} ${j}`, second[other], theirs[j], largest(theirs), first);
    });
  });
  return found;
}

/** Whether all numbers of a run are finite. */
function staysFinite(program: Program): boolean {
  const values = run(program);
  return [...statementsOf(program)].every((_, i) =>
    valueAt(program, values, i).data.every(Number.isFinite),
  );
}

/** Cancellation leaves an error in proportion to what was cancelled; at edges nothing is. */
function largest(all: readonly Numbers[]): number {
  const finite = flat(all).filter(Number.isFinite).map(Math.abs);
  return finite.length > 100 ? 1 : Math.max(1, ...finite);
}

const cases = {
  points: elementwise.map(pointCase).filter(({ program }) => isSpelt(program)),
  broadcast: elementwise
    .flatMap((name) => operandShapes.map((shapes) => broadcastCase(name, shapes)))
    .filter(({ program }) => isSpelt(program)),
  reshaping,
  scalars: composed(200, [[]], 1),
  tensors: composed(100, compatibleShapes, 2),
  wild: wild(1500),
};

/** sign(√x) at 0: the slope of √ there is ∞. */
const signOfRoot: Case = {
  what: 'sign(√x) at 0',
  program: written({ x: 0 }, (o, x) => o.sign(o.sqrt(x))),
  seed: 1,
  tolerance: 0,
};

describe.skipIf(!hasTorch() && !oraclesRequired)('PyTorch agrees', () => {
  const answers = new Map<Case, Answer>();

  beforeAll(() => {
    const all = [...Object.values(cases).flat(), signOfRoot];
    const given = askTorch(all);
    all.forEach((one, k) => {
      answers.set(one, given[k] as Answer);
    });
  });

  const compared = (one: Case) => disagreements(one, answers.get(one) as Answer);
  const ask = (one: Case) => compared(one).map(({ line }) => line);

  it.each(cases.points)(
    'on $what: value, first and second derivatives at kinks, edges and random points',
    (one) => {
      expect(ask(one)).toEqual([]);
    },
  );

  it('on operands that broadcast, with any seed', () => {
    expect(cases.broadcast.flatMap(ask)).toEqual([]);
  });

  it.each(cases.reshaping)('on $what', (one) => {
    expect(ask(one)).toEqual([]);
  });

  it('on 200 random programs of numbers', () => {
    expect(cases.scalars.flatMap(ask)).toEqual([]);
  });

  it('on 100 random programs of tensors', () => {
    expect(cases.tensors.flatMap(ask)).toEqual([]);
  });

  it('on random programs of 0, ±1, infinities and NaN that nothing keeps off kinks and edges', () => {
    expect(cases.wild.length).toBeGreaterThan(700);
    const found = cases.wild.flatMap(compared);
    expect(found.filter(({ unsettled }) => !unsettled).map(({ line }) => line)).toEqual([]);
    expect(found.filter(({ unsettled }) => unsettled).length).toBeLessThan(cases.wild.length / 50);
  });

  it('but not on sign, which passes nothing back where PyTorch passes a 0 that can meet an ∞', () => {
    expect(answers.get(signOfRoot)?.first).toEqual([nan]);
    expect(evaluate(gradient(signOfRoot.program))).toEqual({ x: 0 });
  });

  it.each(differences)(
    'but not on $primitive ($what), where we say $ours and it says $torch: $why',
    ({ primitive, what, at, ours, torch }) => {
      const one = cases.points.find((point) => point.what === primitive) as Case;
      const index = pointsFor(primitive).findIndex((x) => at(...x));
      const [derivative] = what;
      const [i, j] = (derivative as string).split(' ').map(Number) as [number, number?];
      const { value, first, second } = answers.get(one) as Answer;
      const theirs = derivative === 'value' ? value : j === undefined ? first[i] : second[i]?.[j];
      if (torch !== null) expect(flat(theirs ?? [])[index]).toBe(torch);
      const point = one.program.inputs.map((input) => input.value?.data[index] as number);
      if (ours !== null) expect(ourAnswer(primitive, point, derivative as string)).toBe(ours);
    },
  );
});

function ourAnswer(name: PrimitiveName, x: readonly number[], derivative: string): unknown {
  const program = applied(name, x, attributesFor(name));
  if (derivative === 'value') return evaluate(program).y;
  const inputs = derivative.split(' ').map((k) => `x${Number(k) + 1}`);
  const derived = inputs.reduce((of, input) => gradient(of, { inputs: [input] }), program);
  return Object.values(evaluate(derived))[0];
}
