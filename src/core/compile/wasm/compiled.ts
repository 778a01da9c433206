import type { Program } from '../../program/program';
import { isAllScalar } from '../../sweep/evaluate';
import type { Machine, Request } from '../request';
import { type ArrayCode, arrayCode, arrayMachine } from './array-kernel';
import type { NoStretches } from './arrays';
import { type Emitted, emitted, WORD } from './emitted';
import { started } from './instance';
import { type SweepPlan, sweepPlan } from './sweep-plan';

/** Statements that are written out, at most: of more, engines take too long to make machine code. */
const MOST_WRITTEN = 4000;
/** Operands of a statement, at most. */
const WIDEST = 64;

/** Why a program is not compiled. */
export type NotCompiled =
  | NoStretches
  | { readonly kind: 'operands'; readonly most: number }
  | { readonly kind: 'no WebAssembly' };

/** The code of what is asked for: of float64 numbers alone both sweeps, else the gradient program of arrays. */
export function codeOf(request: Request): ScalarCode | ArrayCode | NotCompiled {
  return isAllScalar(request.program) ? scalarCode(request) : arrayCode(request);
}

/** Runs code on memory of its own; null where there is none, or no WebAssembly for numbers alone. */
export function machineOf(
  request: Request,
  code: ScalarCode | ArrayCode | NotCompiled,
): Machine | null {
  if (code.kind === 'scalars') return scalarMachine(request, code);
  return code.kind === 'arrays' ? arrayMachine(request, code) : null;
}

function hasWide({ length, operandStart }: Program): boolean {
  for (let i = 0; i < length; i++) if (operandStart[i + 1] - operandStart[i] > WIDEST) return true;
  return false;
}

/** The two sweeps over a program of scalars, written for one output and the inputs that are asked for. */
export interface ScalarCode {
  readonly kind: 'scalars';
  readonly plan: SweepPlan;
  readonly code: Emitted;
}

function scalarCode({ program, output, wanted }: Request): ScalarCode | NotCompiled {
  if (hasWide(program)) return { kind: 'operands', most: WIDEST };
  const plan = sweepPlan(program, output, wanted);
  const code = emitted(plan, MOST_WRITTEN);
  if (!('module' in code)) return { kind: 'statements', ...code, most: MOST_WRITTEN };
  return { kind: 'scalars', plan, code };
}

function scalarMachine(request: Request, { plan, code }: ScalarCode): Machine | null {
  const { program, output, wanted, seed } = request;
  const running = started(code.module, 2 * program.length * WORD, code.run);
  if (!running) return null;
  const numbers = new Float64Array(running.buffer);
  const { placeOf, contributions } = plan;
  for (const [statement, { data }] of program.constants) numbers[placeOf[statement]] = data[0];
  const { forward, reverse } = running.exports as Record<
    'forward' | 'reverse',
    (...x: number[]) => number
  >;
  // Where each derivative is left, which for all inputs in turn is one stretch of the memory.
  const adjoints = numbers.subarray(program.length);
  const areAll =
    wanted.length === program.inputs.length &&
    wanted.every((of, k) => placeOf[of] === k && contributions[of] > 0);
  const gradient = areAll ? adjoints.subarray(0, wanted.length) : new Float64Array(wanted.length);
  const value = new Float64Array(1);
  const run = (x: Float64Array) => {
    numbers.set(x);
    forward();
    value[0] = numbers[placeOf[output]];
    return value;
  };
  return {
    value: run,
    valueAndGradient: (x) => {
      run(x);
      reverse(seed.data[0]);
      for (let k = 0; k < wanted.length && !areAll; k++) {
        gradient[k] = contributions[wanted[k]] > 0 ? adjoints[placeOf[wanted[k]]] : 0;
      }
      return { value, gradient };
    },
  };
}
