import type { Program } from '../../program/program';
import { hasOnlyScalars, isAllScalar } from '../../sweep/evaluate';
import { ShapeError } from '../../tensor/shape';
import { type GradientOptions, inputsNamed, outputNamed, seedFor } from '../../transform/gradient';
import { type Emitted, emitted, WORD } from './emitted';
import { type Running, started } from './instance';
import { sweepPlan } from './sweep-plan';

/** A kernel in WebAssembly, which runs on memory of its own. */
export interface CompiledScalars {
  value(x: Float64Array): Float64Array;
  valueAndGradient(x: Float64Array): {
    readonly value: Float64Array;
    readonly gradient: Float64Array;
  };
}

/** Statements that are written out, at most: of more, engines take too long to make machine code. */
const MOST_WRITTEN = 4000;
/** Operands of a statement, at most. */
const WIDEST = 64;

/** Why a program is not compiled. */
export type NotCompiled =
  | { readonly kind: 'arrays' }
  | { readonly kind: 'dtypes' }
  | { readonly kind: 'operands'; readonly most: number }
  | { readonly kind: 'statements'; readonly written: number; readonly most: number }
  | { readonly kind: 'no WebAssembly' };

/** What is there to compile, or why it can't be. */
function refusalOf(program: Program): NotCompiled | null {
  if (!hasOnlyScalars(program)) return { kind: 'arrays' };
  if (!isAllScalar(program)) return { kind: 'dtypes' };
  const { operandStart } = program;
  for (let i = 0; i < program.length; i++) {
    if (operandStart[i + 1] - operandStart[i] > WIDEST) return { kind: 'operands', most: WIDEST };
  }
  return null;
}

/** A program of scalars in WebAssembly, or why it is not. @throws as kernelOf. */
export function compiledScalars(
  program: Program,
  options: GradientOptions = {},
): (CompiledScalars & { readonly code: Emitted }) | NotCompiled {
  const output = outputNamed(program, options.output).statement;
  const seed = seedFor(program, outputNamed(program, options.output), options.seed);
  const wanted = inputsNamed(program, options.inputs).map(({ statement }) => statement);
  const refusal = refusalOf(program);
  if (refusal) return refusal;
  const plan = sweepPlan(program, output, wanted);
  const code = emitted(plan, MOST_WRITTEN);
  if (!('module' in code)) return { kind: 'statements', ...code, most: MOST_WRITTEN };
  const running = started(code.module, 2 * program.length * WORD, code.run);
  if (!running) return { kind: 'no WebAssembly' };
  const numbers = new Float64Array(running.buffer);
  for (const [statement, { data }] of program.constants) numbers[statement] = data[0];
  const adjoint = wanted.map((statement) =>
    plan.contributions[statement] > 0 ? program.length + statement : -1,
  );
  return { code, ...kernel(program, running, numbers, output, adjoint, seed.data[0]) };
}

function kernel(
  program: Program,
  { exports }: Running,
  numbers: Float64Array,
  output: number,
  adjoint: readonly number[],
  seed: number,
): CompiledScalars {
  const { forward, reverse } = exports as Record<'forward' | 'reverse', (...x: number[]) => number>;
  const inputs = Uint32Array.from(program.inputs, ({ statement }) => statement);
  const value = new Float64Array(1);
  const gradient = new Float64Array(adjoint.length);
  const run = (x: Float64Array) => {
    if (x.length !== inputs.length) {
      const kind = 'inputs of another size';
      throw new ShapeError({ kind, given: x.length, taken: inputs.length });
    }
    for (let k = 0; k < inputs.length; k++) numbers[inputs[k]] = x[k];
    forward();
    value[0] = numbers[output];
    return value;
  };
  return {
    value: run,
    valueAndGradient: (x) => {
      run(x);
      reverse(seed);
      for (let k = 0; k < adjoint.length; k++) {
        gradient[k] = adjoint[k] < 0 ? 0 : numbers[adjoint[k]];
      }
      return { value, gradient };
    },
  };
}
