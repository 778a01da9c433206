import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { interpreted } from '../../../src/core/compile/interpreted';
import { type Machine, requestOf } from '../../../src/core/compile/request';
import { codeOf, machineOf } from '../../../src/core/compile/wasm/compiled';
import {
  type GradientOptions,
  kernelOf,
  type PrimitiveName,
  type Program,
  ProgramBuilder,
  primitives,
  type Shape,
} from '../../../src/core/index';
import { scalarPrimitiveNames } from '../../../src/core/primitives/table';
import { randomNumbers } from '../../../src/core/random';
import { sizeOf } from '../../../src/core/tensor/shape';
import { filled, scalar } from '../../../src/core/tensor/tensor';
import { chain, programOf } from '../../bench/engine/graphs';
import { agrees } from '../agreement';
import { compatibleShapes, programOf as drawn, recipes } from '../random-programs';
import { baydin } from '../transform/programs';
import { bytesHeld } from './memory';

/** Runs after which every small program is compiled. */
const MANY = 5000;

/** Whether a kernel gives what the interpreter does at x, in its first runs and once it is compiled. */
function expectSame(
  program: Program,
  points: readonly Float64Array[],
  { runs = MANY, options = {} as GradientOptions, relative = 1e-12 } = {},
): void {
  const reference = interpreted(requestOf(program, options));
  const kernel = kernelOf(program, options);
  const compare = (x: Float64Array) => {
    const expected = reference.valueAndGradient(x);
    const wanted = [...expected.value, ...expected.gradient];
    const found = kernel.valueAndGradient(x);
    const numbers = [...found.value, ...found.gradient];
    expect(numbers).toHaveLength(wanted.length);
    for (const [k, a] of numbers.entries()) {
      const same = agrees(a, wanted[k] as number, { relative, absolute: relative });
      expect(same, `${a} for ${wanted[k]} at ${x.join()}`).toBe(true);
    }
    const value = kernel.value(x);
    for (const [k, a] of value.entries()) {
      const same = agrees(a, wanted[k] as number, { relative, absolute: relative });
      expect(same, `${a} for ${wanted[k]} at ${x.join()}`).toBe(true);
    }
  };
  for (const x of points) compare(x);
  for (let k = 0; k < runs; k++) kernel.value(points[0] as Float64Array);
  for (const x of points) compare(x);
}

/** A seed of ones, whatever the shape. */
const summed = (shape: Shape): GradientOptions => ({ seed: filled(shape, 1) });

const edges = [0, -0, 1, -1, 0.5, -2, 3, 1e-310, 5e-324, 1e300, Infinity, -Infinity, Number.NaN];

const modules = () => {
  const made = vi.fn();
  const { Module } = WebAssembly;
  vi.stubGlobal('WebAssembly', {
    ...{ Memory: WebAssembly.Memory, Instance: WebAssembly.Instance },
    Module: class {
      constructor(bytes: BufferSource) {
        made();
        // biome-ignore lint/correctness/noConstructorReturn: it stands for the engine's own.
        return new Module(bytes);
      }
    },
  });
  return made;
};

afterEach(() => vi.unstubAllGlobals());

describe('a kernel', () => {
  it('is interpreted at first and compiled once its statements have run often', () => {
    const made = modules();
    const kernel = kernelOf(baydin());
    const x = kernel.start();
    for (let k = 0; k < 10; k++) kernel.valueAndGradient(x);
    expect(made).not.toHaveBeenCalled();
    for (let k = 0; k < MANY; k++) kernel.valueAndGradient(x);
    expect(made).toHaveBeenCalledTimes(1);
  });

  it('stays compiled where only numbers of inputs change, and begins anew with other statements', () => {
    const made = modules();
    const program = baydin();
    const warm = (of: Program) => {
      const kernel = kernelOf(of);
      for (let k = 0; k < MANY; k++) kernel.value(kernel.start());
      return kernel.valueAndGradient(kernel.start());
    };
    const before = warm(program).value[0];
    const edited = {
      ...program,
      inputs: program.inputs.map((input) => ({ ...input, value: scalar(3) })),
    };
    expect(warm(edited).value[0]).toBeCloseTo(Math.log(3) + 9 - Math.sin(3), 12);
    expect(warm(program).value[0]).toBe(before);
    expect(made).toHaveBeenCalledTimes(1);
    warm(baydin());
    expect(made).toHaveBeenCalledTimes(2);
  });

  it('keeps what it gave apart from what another kernel of the same statements gives', () => {
    const program = baydin();
    const [one, other] = [kernelOf(program), kernelOf(program)];
    for (let k = 0; k < MANY; k++) one.value(Float64Array.of(2, 5));
    const { value, gradient } = one.valueAndGradient(Float64Array.of(2, 5));
    other.valueAndGradient(Float64Array.of(1, 1));
    expect(value[0]).toBeCloseTo(11.652071455223084, 12);
    expect(gradient[0]).toBe(5.5);
  });

  it('leaves what takes longer to compile than a frame to the interpreter on a page', () => {
    const made = modules();
    vi.stubGlobal('document', {});
    const large = kernelOf(programOf(chain(20_000)));
    for (let k = 0; k < 200; k++) large.value(large.start());
    expect(made).not.toHaveBeenCalled();
    const small = kernelOf(programOf(chain(100)));
    for (let k = 0; k < MANY; k++) small.value(small.start());
    expect(made).toHaveBeenCalledTimes(1);
  });

  it('is interpreted where there is no WebAssembly', () => {
    vi.stubGlobal('WebAssembly', undefined);
    const kernel = kernelOf(baydin());
    for (let k = 0; k < MANY; k++) kernel.valueAndGradient(kernel.start());
    expect(kernel.valueAndGradient(kernel.start()).gradient[0]).toBe(5.5);
    expectSame(arrays(), [pointOf(arrays())], { options: summed([3, 4]) });
  });

  it('agrees with the interpreter for random programs of scalars', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(recipes({ inputs: 3, steps: 25 }), (recipe) => {
        const program = drawn(recipe);
        expectSame(program, [kernelOf(program).start()]);
      }),
      { numRuns: 25 },
    );
  });

  it('agrees with the interpreter for random programs of arrays', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(recipes({ inputs: 3, steps: 12 }), (recipe) => {
        const program = drawn(recipe, compatibleShapes);
        const options = summed(program.shapes[program.outputs[0]?.statement as number] as Shape);
        expectSame(program, [kernelOf(program, options).start()], { runs: 300, options });
      }),
      { numRuns: 25 },
    );
  });

  it.each<readonly [string, Shape, Shape]>([
    ['no elements', [0], [3, 0]],
    ['one element', [1], [1, 1]],
    ['one row', [1, 4], [3, 4]],
    ['one column', [3, 1], [3, 4]],
    ['a batch of one', [1, 1, 2], [2, 3, 2]],
    ['nothing in a batch', [2, 0, 2], [2, 0, 2]],
  ])('agrees with the interpreter on arrays of %s', (_name, a, b) => {
    const program = arrays(a, b);
    expectSame(program, [pointOf(program)], {
      runs: 300,
      options: summed(program.shapes[program.outputs[0]?.statement as number] as Shape),
    });
  });

  const onNumbers = scalarPrimitiveNames.filter((name) => primitives[name].group !== null);
  it.each(onNumbers)(
    'agrees with the interpreter at every edge of float64, of arrays: %s',
    (name) => {
      const program = overEdges(name);
      const options = summed([edges.length, edges.length]);
      expectSame(program, [kernelOf(program, options).start()], {
        runs: 120,
        options,
        relative: 4e-15,
      });
    },
  );

  it('takes the inputs that are asked for, in their order, and one twice', () => {
    const program = arrays();
    const inputs = ['y', 'x', 'y'];
    expectSame(program, [pointOf(program)], { runs: 300, options: { inputs, ...summed([3, 4]) } });
  });

  it('lets go of what ten thousand compilations took', { timeout: 120_000 }, () => {
    const compile = (times: number) => {
      for (let k = 0; k < times; k++) {
        const b = new ProgramBuilder();
        const x = b.input('x', [], scalar(3));
        b.output('y', b.apply('multiply', [x, b.literal(k)]));
        const request = requestOf(b.build(), {});
        const code = codeOf(request);
        if (code.kind !== 'scalars') throw new Error(code.kind);
        const { value } = machineOf(request, code) as Machine;
        if (value(Float64Array.of(2))[0] !== 2 * k) throw new Error('It computes something else.');
      }
      return bytesHeld();
    };
    const before = compile(1000);
    expect(compile(9000) - before).toBeLessThan(100e6);
  });
});

/** Products, sums and choices of two arrays. */
function arrays(a: Shape = [4], c: Shape = [3, 4]): Program {
  const b = new ProgramBuilder();
  const random = randomNumbers(3);
  const drawnIn = (shape: Shape) => ({
    shape,
    data: Float64Array.from({ length: sizeOf(shape) }, () => 2 * random() - 1),
  });
  const [x, y] = [b.input('x', a, drawnIn(a)), b.input('y', c, drawnIn(c))];
  const product = b.apply('multiply', [b.apply('sin', [x]), y]);
  const chosen = b.apply('where', [b.apply('less', [y, x]), product, b.apply('exp', [x])]);
  const total = b.apply('sum', [chosen]);
  b.output('z', b.apply('multiply', [b.apply('tanh', [chosen]), total]));
  return b.build();
}

function pointOf({ inputs }: Program): Float64Array {
  return Float64Array.from(inputs.flatMap(({ value }) => [...(value?.data ?? [])]));
}

/** A primitive of every edge with every other, then used so that its adjoint is not 1. */
function overEdges(name: PrimitiveName): Program {
  const b = new ProgramBuilder();
  const n = edges.length;
  const { operands, attributes = [] } = primitives[name];
  const x = operands.map((_, k) => {
    const shape = k === 0 ? [n, 1] : k === 1 ? [1, n] : [];
    const data = k < 2 ? Float64Array.from(edges) : Float64Array.of(0.25);
    return b.input(`x${k}`, shape, { shape, data });
  });
  const settings = Object.fromEntries(
    attributes.flatMap(({ name: key, default: value }) => (value === null ? [] : [[key, value]])),
  );
  const y = b.apply(name, x, settings);
  const wide = b.apply('broadcastTo', [x[0] as number], { shape: [n, n] });
  b.output('y', b.apply('multiply', [y, b.apply('add', [wide, b.literal(2)])]));
  return b.build();
}
