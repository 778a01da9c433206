import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scalarPullbacks } from '../../../src/core/compile/scalar-pullbacks';
import {
  evaluate,
  gradient,
  kernelOf,
  type PrimitiveName,
  type Program,
  ProgramBuilder,
  primitiveNames,
  primitives,
  valueAndGradient,
} from '../../../src/core/index';
import { scalar } from '../../../src/core/tensor/tensor';
import { agrees, flat } from '../agreement';
import { byProgram, byReverse, ones } from '../derivatives';
import { compatibleShapes, programOf, recipes } from '../random-programs';
import { baydin, sines } from '../transform/programs';

/** Every number there is trouble with, and some ordinary ones. */
const numbers = [0, -0, 1, -1, 0.5, -2, 3, 1e-310, 1e300, Infinity, -Infinity, Number.NaN];

/** The primitives that take scalars and give one. */
const onScalars = primitiveNames.filter((name) => {
  try {
    const internal = primitives[name].group === null;
    return !internal && applied(name).shapes.every((shape) => shape.length === 0);
  } catch {
    return false;
  }
});

/** A primitive applied to inputs, and then used so that its adjoint is not 1. */
function applied(name: PrimitiveName): Program {
  const b = new ProgramBuilder();
  const x = primitives[name].operands.map((_, k) => b.input(`x${k}`, [], scalar(0.5)));
  const attributes = Object.fromEntries(
    (primitives[name].attributes ?? []).flatMap(({ name: key, default: value }) =>
      value === null ? [] : [[key, value]],
    ),
  );
  const y = b.apply(name, x, attributes);
  b.output('y', b.apply('multiply', [y, b.apply('add', [x[0] as number, b.literal(2)])]));
  return b.build();
}

describe('value and gradient in numbers', () => {
  it('are those of the paper’s example', () => {
    const { outputs, gradient: slopes } = valueAndGradient(baydin());
    expect(outputs.y).toBeCloseTo(11.652, 3);
    expect(slopes.x1).toBe(5.5);
    expect(slopes.x2).toBeCloseTo(1.716, 3);
  });

  it('take the output, the inputs and the seed that are asked for', () => {
    const b = new ProgramBuilder();
    const x = b.input('x', [], scalar(3));
    const y = b.input('y', [], scalar(4));
    b.output('p', b.apply('multiply', [x, y]));
    b.output('q', b.apply('square', [y]));
    const options = { output: 'q', inputs: ['y', 'x'], seed: 10 };
    expect(valueAndGradient(b.build(), { y: 5 }, options)).toEqual({
      outputs: { p: 15, q: 25 },
      gradient: { y: 100, x: 0 },
    });
    expect(() => valueAndGradient(b.build(), {}, { output: 'r' })).toThrow(/r/);
    expect(() => valueAndGradient(b.build(), {}, { seed: [1, 2] })).toThrow(/shape/);
  });

  it('give tensors back in the shapes of the inputs', () => {
    const b = new ProgramBuilder();
    const w = b.input('w', [2, 2], { shape: [2, 2], data: Float64Array.of(1, 2, 3, 4) });
    b.output('y', b.apply('sumTo', [b.apply('square', [w])], { shape: [] }));
    expect(valueAndGradient(b.build()).gradient).toEqual({
      w: [
        [2, 4],
        [6, 8],
      ],
    });
  });

  it.each(onScalars)('agree with the sweeps at every edge of float64: %s', (name) => {
    const program = applied(name);
    for (const a of numbers) {
      for (const c of numbers) {
        const inputs = Object.fromEntries(
          program.inputs.map((input, k) => [input.name, k === 0 ? a : k === 1 ? c : 0.25]),
        );
        const at = withValues(program, inputs);
        const { outputs, gradient: slopes } = valueAndGradient(program, inputs);
        const reference = [...byReverse(at, scalar(1))];
        expect([a, c, outputs]).toEqual([a, c, evaluate(at)]);
        expect([a, c, Object.values(slopes).map(unsigned)]).toEqual([
          a,
          c,
          reference.map(unsigned),
        ]);
      }
    }
  });

  it('are the same for a program that has been through a message to a worker', () => {
    const posted = structuredClone(baydin());
    expect(valueAndGradient(posted, { x1: 3 })).toEqual(valueAndGradient(baydin(), { x1: 3 }));
    expect(evaluate(gradient(posted))).toEqual(evaluate(gradient(baydin())));
  });

  it('leave absent adjoints absent, where a zero times an infinity would be NaN', () => {
    const b = new ProgramBuilder();
    const x = b.input('x', [], scalar(0));
    const chosen = b.apply('where', [b.literal(1), x, b.apply('ln', [x])]);
    b.output('y', b.apply('relu', [chosen]));
    b.output('z', b.apply('ln', [x]));
    const program = b.build();
    expect(valueAndGradient(program).gradient).toEqual(evaluate(gradient(program)));
  });

  it('have fast cases for the rules that are met most', () => {
    const fast: PrimitiveName[] = ['add', 'subtract', 'multiply', 'divide', 'negate', 'square'];
    fast.push('exp', 'ln', 'sin', 'cos', 'tanh', 'sigmoid', 'sqrt', 'relu', 'less', 'sign');
    for (const name of fast) {
      const program = applied(name);
      const statement = primitives[name].operands.length;
      const { rule, rules } = scalarPullbacks(program);
      expect([name, rules[rule[statement] as number]?.case]).not.toEqual([name, 16]);
    }
  });

  it('agree with the gradient program for random programs of scalars', () => {
    fc.assert(
      fc.property(recipes({ inputs: 3, steps: 15 }), (recipe) => {
        const program = programOf(recipe);
        const { gradient: slopes } = valueAndGradient(program);
        const reference = [...byReverse(program, scalar(1))];
        expect(Object.values(slopes).map(unsigned)).toEqual(reference.map(unsigned));
        Object.values(slopes).forEach((slope, k) => {
          const other = byProgram(program, scalar(1))[k] as number;
          expect(agrees(slope as number, other, { relative: 1e-12, absolute: 1e-12 })).toBe(true);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('agree with the reverse sweep for random programs of tensors', () => {
    fc.assert(
      fc.property(recipes({ inputs: 3, steps: 10 }), (recipe) => {
        const program = programOf(recipe, compatibleShapes);
        const seed = ones(program);
        const { gradient: slopes } = valueAndGradient(program, {}, { seed });
        expect(Object.values(slopes).flatMap(flat)).toEqual([...byReverse(program, seed)]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a kernel', () => {
  it('runs a program on vectors, again and again', () => {
    const kernel = kernelOf(baydin());
    expect([kernel.inputs, kernel.outputs]).toEqual([2, 1]);
    expect(kernel.start()).toEqual(Float64Array.of(2, 5));
    for (const x of [Float64Array.of(2, 5), Float64Array.of(1, 0.5), Float64Array.of(2, 5)]) {
      const { value, gradient: slopes } = kernel.valueAndGradient(x);
      const expected = valueAndGradient(baydin(), { x1: x[0] as number, x2: x[1] as number });
      expect(Array.from(value)).toEqual([expected.outputs.y]);
      expect(Array.from(slopes)).toEqual(Object.values(expected.gradient));
      expect(kernel.value(x)).toEqual(value);
    }
    expect(() => kernel.value(Float64Array.of(1))).toThrow(/1 numbers/);
  });

  it('lays tensors one after the other', () => {
    const b = new ProgramBuilder();
    const w = b.input('w', [2]);
    const k = b.input('k');
    b.output('y', b.apply('multiply', [w, k]));
    const kernel = kernelOf(b.build(), { seed: [1, 10] });
    const { value, gradient: slopes } = kernel.valueAndGradient(Float64Array.of(2, 3, 4));
    expect(Array.from(value)).toEqual([8, 12]);
    expect(Array.from(slopes)).toEqual([4, 40, 32]);
    expect(() => kernel.start()).toThrow(/w/);
  });
});

describe('long chains', () => {
  it('of a million statements are built, evaluated and differentiated in numbers', () => {
    const chain = sines(1_000_000);
    expect(chain.length).toBe(1_000_001);
    const { outputs, gradient: slopes } = valueAndGradient(chain);
    expect(outputs.y).toBeGreaterThan(0);
    expect(slopes.x).toBeGreaterThan(0);
  }, 60_000);

  it('of a hundred thousand are differentiated as programs, with the same result', () => {
    const chain = sines(100_000);
    expect(evaluate(gradient(chain))).toEqual(valueAndGradient(chain).gradient);
  }, 60_000);
});

function withValues(program: Program, inputs: Readonly<Record<string, number>>): Program {
  return {
    ...program,
    inputs: program.inputs.map((input) => ({ ...input, value: scalar(inputs[input.name] ?? 0) })),
  };
}

/** The sign of a zero is the one thing that simplifying a rule may change. */
function unsigned(x: unknown): unknown {
  return x === 0 ? 0 : x;
}
