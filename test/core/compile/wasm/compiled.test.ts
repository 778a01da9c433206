import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Machine, requestOf } from '../../../../src/core/compile/request';
import { codeOf, machineOf, type ScalarCode } from '../../../../src/core/compile/wasm/compiled';
import { started } from '../../../../src/core/compile/wasm/instance';
import {
  type GradientOptions,
  kernelOf,
  type PrimitiveName,
  type Program,
  ProgramBuilder,
  primitives,
} from '../../../../src/core/index';
import { scalarPrimitiveNames } from '../../../../src/core/primitives/table';
import { scalar } from '../../../../src/core/tensor/tensor';
import { chain, irregular, network, programOf, rosenbrock } from '../../../bench/engine/graphs';
import { agrees } from '../../agreement';
import { programOf as drawn, recipes } from '../../random-programs';
import { baydin } from '../../transform/programs';
import { bytesHeld } from '../memory';

function scalars(program: Program, options: GradientOptions = {}): ScalarCode {
  const made = codeOf(requestOf(program, options));
  if (made.kind !== 'scalars') throw new Error(`It is not compiled: ${made.kind}.`);
  return made;
}

function compiled(program: Program, options: GradientOptions = {}): Machine {
  const request = requestOf(program, options);
  const machine = machineOf(request, scalars(program, options));
  if (!machine) throw new Error('There is no WebAssembly.');
  return machine;
}

/** Every number there is trouble with, and some ordinary ones. */
const edges = [0, -0, 1, -1, 0.5, -2, 3, 1e-310, 5e-324, 1e300, Infinity, -Infinity, Number.NaN];

/** Whether a kernel gives what the interpreter does at x. */
function expectSame(program: Program, x: Float64Array, relative: number, options = {}): void {
  const expected = kernelOf(program, options).valueAndGradient(x);
  const found = compiled(program, options).valueAndGradient(x);
  const tolerance = { relative, absolute: relative };
  const wanted = [...expected.value, ...expected.gradient];
  for (const [k, a] of [...found.value, ...found.gradient].entries()) {
    const b = wanted[k] as number;
    expect(agrees(a, b, tolerance), `${a} for ${b} at ${x.join()}`).toBe(true);
  }
}

/** A primitive of inputs, and then used so that its adjoint is not 1. */
function applied(name: PrimitiveName): Program {
  const b = new ProgramBuilder();
  const { operands, attributes = [] } = primitives[name];
  const x = operands.map((_, k) => b.input(`x${k}`, [], scalar(0.5)));
  const settings = Object.fromEntries(
    attributes.flatMap(({ name: key, default: value }) => (value === null ? [] : [[key, value]])),
  );
  const y = b.apply(name, x, settings);
  b.output('y', b.apply('multiply', [y, b.apply('add', [x[0] as number, b.literal(2)])]));
  return b.build();
}

const onNumbers = scalarPrimitiveNames.filter((name) => primitives[name].group !== null);

describe('a program of scalars in WebAssembly', () => {
  it('gives the paper’s example to the bit where its functions are exact', () => {
    const { value, gradient } = compiled(baydin()).valueAndGradient(Float64Array.of(2, 5));
    expect(value[0]).toBeCloseTo(11.652071455223084, 14);
    expect(gradient[0]).toBe(5.5);
    expect(gradient[1]).toBeCloseTo(1.7163378145367738, 14);
  });

  it.each(onNumbers)('agrees with the interpreter at every edge of float64: %s', (name) => {
    const program = applied(name);
    const kernel = kernelOf(program);
    const made = compiled(program);
    for (const a of edges) {
      for (const c of edges) {
        const x = Float64Array.from(program.inputs, (_, k) => (k === 0 ? a : k === 1 ? c : 0.25));
        const expected = kernel.valueAndGradient(x);
        const found = made.valueAndGradient(x);
        const all = [expected.value[0], ...expected.gradient] as number[];
        [found.value[0], ...found.gradient].forEach((y, k) => {
          const same = agrees(y as number, all[k] as number, { relative: 4e-15, absolute: 0 });
          expect(same, `${y} for ${all[k]} at ${a}, ${c}`).toBe(true);
        });
      }
    }
  });

  it('agrees with the interpreter for random programs of all primitives', () => {
    fc.assert(
      fc.property(recipes({ inputs: 3, steps: 25 }), (recipe) => {
        const program = drawn(recipe);
        expectSame(program, kernelOf(program).start(), 1e-12);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['a chain', chain(2000)],
    ['Rosenbrock’s function', rosenbrock(60)],
    ['a network', network(6, 4)],
    ['a graph without structure', irregular(1500)],
  ])('agrees with the interpreter on %s, whose repeats are loops', (_name, recipe) => {
    const program = programOf(recipe);
    expectSame(program, kernelOf(program).start(), 1e-12);
  });

  it('runs again and again, and takes the output, the inputs and the seed that are asked for', () => {
    const b = new ProgramBuilder();
    const x = b.input('x', [], scalar(3));
    const y = b.input('y', [], scalar(4));
    b.output('p', b.apply('multiply', [x, y]));
    b.output('q', b.apply('square', [y]));
    const made = compiled(b.build(), { output: 'q', inputs: ['y', 'x'], seed: 10 });
    for (const at of [5, -1, 5]) {
      const { value, gradient } = made.valueAndGradient(Float64Array.of(7, at));
      expect([value[0], ...gradient]).toEqual([at * at, 20 * at, 0]);
    }
  });

  it('gives derivatives of all inputs in their order, 0 by those that nothing depends on', () => {
    const b = new ProgramBuilder();
    const x = b.input('x', [], scalar(3));
    const two = b.literal(2);
    const unused = b.input('unused', [], scalar(1));
    const square = b.apply('multiply', [x, x]);
    const y = b.input('y', [], scalar(4));
    b.output(
      'p',
      b.apply('add', [b.apply('multiply', [square, y]), b.apply('multiply', [y, two])]),
    );
    b.output('other', b.apply('sin', [unused]));
    const made = compiled(b.build(), { output: 'p' });
    const { gradient } = made.valueAndGradient(Float64Array.of(3, 1, 4));
    expect([...gradient]).toEqual([24, 0, 11]);
  });

  it('adds what several statements give to one adjoint in the interpreter’s order', () => {
    const b = new ProgramBuilder();
    const x = b.input('x', [], scalar(0.1));
    const terms = [3, 1e16, -1e16, 0.7].map((factor) =>
      b.apply('multiply', [x, b.literal(factor)]),
    );
    b.output('y', b.apply('addN', terms));
    const program = b.build();
    const at = Float64Array.of(0.1);
    expect(compiled(program).valueAndGradient(at).gradient).toEqual(
      kernelOf(program).valueAndGradient(at).gradient,
    );
  });

  it('is as far as an output that is an input, and one that depends on none', () => {
    const b = new ProgramBuilder();
    const x = b.input('x', [], scalar(3));
    b.output('x', x);
    b.output('c', b.apply('exp', [b.literal(1)]));
    const program = b.build();
    expectSame(program, Float64Array.of(3), 0, { output: 'x' });
    expectSame(program, Float64Array.of(3), 1e-15, { output: 'c' });
  });

  it('says of wide statements that they are not compiled', () => {
    const wide = new ProgramBuilder();
    const x = wide.input('x');
    wide.output('y', wide.apply('addN', new Array(65).fill(x)));
    expect(codeOf(requestOf(wide.build(), {}))).toEqual({ kind: 'operands', most: 64 });
  });

  it('lets go of the memory of kernels that nobody holds', { timeout: 60_000 }, () => {
    const program = baydin();
    const { code } = scalars(program);
    const before = bytesHeld();
    for (let k = 0; k < 50; k++) {
      new Float64Array(started(code.module, 16e6, code.run)?.buffer as ArrayBuffer).fill(1);
    }
    // Fifty times sixteen megabytes; nothing is freed by hand.
    expect(bytesHeld() - before).toBeLessThan(400e6);
  });
});
