import type { Program } from '../../program/program';
import { hasOnlyScalars, isAllScalar } from '../../sweep/evaluate';
import { ShapeError } from '../../tensor/shape';
import type { GradientOptions } from '../../transform/gradient';
import { type Machine, type Request, requestOf } from '../request';
import { type Emitted, emitted, WORD } from './emitted';
import { type Running, started } from './instance';
import { type SweepPlan, sweepPlan } from './sweep-plan';

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

/** The two sweeps over a program of scalars, written for one output and the inputs that are asked for. */
export interface ScalarCode {
  readonly kind: 'scalars';
  readonly plan: SweepPlan;
  readonly code: Emitted;
}

/** The code of a program of scalars, or why there is none. */
export function scalarCode({ program, output, wanted }: Request): ScalarCode | NotCompiled {
  const refusal = refusalOf(program);
  if (refusal) return refusal;
  const plan = sweepPlan(program, output, wanted);
  const code = emitted(plan, MOST_WRITTEN);
  if (!('module' in code)) return { kind: 'statements', ...code, most: MOST_WRITTEN };
  return { kind: 'scalars', plan, code };
}

/** Runs the code on memory of its own; null where there is no WebAssembly. */
export function scalarMachine(request: Request, { plan, code }: ScalarCode): Machine | null {
  const { program, output, wanted, seed } = request;
  const running = started(code.module, 2 * program.length * WORD, code.run);
  if (!running) return null;
  const numbers = new Float64Array(running.buffer);
  for (const [statement, { data }] of program.constants) numbers[statement] = data[0];
  const adjoint = new Int32Array(wanted.length);
  for (let k = 0; k < adjoint.length; k++) {
    adjoint[k] = plan.contributions[wanted[k]] > 0 ? program.length + wanted[k] : -1;
  }
  return machine(program, running, numbers, output, adjoint, seed.data[0]);
}

/** A program of scalars in WebAssembly, or why it is not. @throws as kernelOf. */
export function compiledScalars(
  program: Program,
  options: GradientOptions = {},
): (Machine & { readonly code: Emitted }) | NotCompiled {
  const request = requestOf(program, options);
  const made = scalarCode(request);
  if (made.kind !== 'scalars') return made;
  const running = scalarMachine(request, made);
  return running ? { ...running, code: made.code } : { kind: 'no WebAssembly' };
}

function machine(
  program: Program,
  { exports }: Running,
  numbers: Float64Array,
  output: number,
  adjoint: Int32Array,
  seed: number,
): Machine {
  const { forward, reverse } = exports as Record<'forward' | 'reverse', (...x: number[]) => number>;
  const inputs = new Uint32Array(program.inputs.length);
  for (let k = 0; k < inputs.length; k++) inputs[k] = program.inputs[k]?.statement as number;
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
