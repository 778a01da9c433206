import type { PrimitiveName } from '../../primitives/table';
import {
  attributesAt,
  operandsAt,
  operationAt,
  type Program,
  primitiveAt,
  shapeAt,
} from '../../program/program';
import {
  emptyValues,
  hasOnlyScalars,
  runFrom,
  runStatement,
  startsOf,
  type Values,
} from '../../sweep/evaluate';
import { callOf, matmulFunction, transposeFunction } from './array-functions';
import { ElementLoops } from './element-loops';
import { started } from './instance';
import type { Instruction } from './instruction';
import type { WasmFunction, WasmModule } from './module';
import { ScalarCoder } from './scalar-code';

/** A program made ready to be run many times on inputs that are laid among its values. */
export interface Prepared {
  readonly values: Values;
  /** Computes all values from those of inputs and constants. */
  run(): void;
}

const WORD = 8;
/** Bytes that values may take in the memory of WebAssembly; more are left to the interpreter. */
const MOST = 2 ** 30;

/**
 * Makes a program ready to be run time and again: in WebAssembly where it has arrays of float64, statement
 * by statement in JavaScript where there is no code for one, or no WebAssembly. Both come to the same to the bit.
 */
export function prepared(program: Program): Prepared {
  // A run of training comes to the same to the bit on every machine.
  const code = hasOnlyScalars(program) ? null : stretchesOf(program, true);
  const found = code && preparedBy(program, code);
  if (found) return found;
  const values = emptyValues(program);
  return { values, run: () => runFrom(program, values) };
}

/** What is done next: the code of several statements, or one statement in JavaScript. */
type Step = { readonly code: string } | { readonly statement: number };

/** A program of arrays as code for those of its statements that there is code for. */
export interface Stretches {
  readonly module: WasmModule;
  readonly imported: Readonly<Record<string, (...x: number[]) => number>>;
  readonly steps: readonly Step[];
}

/**
 * The code of a program of arrays; null where there is none for any statement, or too much memory is taken.
 * @param exact whether functions are to be JavaScript’s, to the bit, rather than own ones.
 */
export function stretchesOf(program: Program, exact: boolean): Stretches | null {
  const start = startsOf(program);
  if (program.dtypes || start[program.length] * WORD > MOST) return null;
  const writer = new StretchWriter(program, start, exact);
  for (let i = 0; i < program.length; i++) if (primitiveAt(program, i)) writer.statement(i);
  writer.close();
  if (writer.functions.length === 0) return null;
  const { functions, imports, run } = writer.coder.needs();
  const all = [matmulFunction, transposeFunction, ...functions, ...writer.functions];
  return { module: { imports, functions: all }, imported: run, steps: writer.steps };
}

/** A program on memory of its own; null where there is no WebAssembly. */
export function preparedBy(
  program: Program,
  { module, imported, steps }: Stretches,
): Prepared | null {
  const size = startsOf(program)[program.length];
  const running = started(module, size * WORD, imported);
  if (!running) return null;
  const values = emptyValues(program, new Float64Array(running.buffer, 0, size));
  const runs = steps.map((step) =>
    'code' in step
      ? (running.exports[step.code] as () => void)
      : () => runStatement(program, values, step.statement),
  );
  return {
    values,
    run: () => {
      for (const run of runs) run();
    },
  };
}

/** Writes stretches of statements that there is code for, each a function. */
class StretchWriter {
  readonly coder: ScalarCoder;
  readonly functions: WasmFunction[] = [];
  readonly steps: Step[] = [];
  private code: Instruction[] = [];
  private readonly loops: ElementLoops;

  constructor(
    private readonly program: Program,
    private readonly start: Uint32Array,
    exact: boolean,
  ) {
    this.coder = new ScalarCoder(exact);
    this.loops = new ElementLoops(program, start, this.coder);
  }

  statement(i: number): void {
    if (this.loops.add(i)) return;
    this.code.push(...this.loops.written());
    if (this.loops.add(i)) return;
    const call = this.call(i);
    if (call) {
      this.code.push(...call);
      return;
    }
    this.close();
    this.steps.push({ statement: i });
  }

  /** Ends the stretch. */
  close(): void {
    this.code.push(...this.loops.written());
    if (this.code.length === 0) return;
    const name = `stretch${this.functions.length}`;
    this.functions.push({
      name,
      parameters: {},
      result: null,
      locals: { ...this.loops.locals(), ...this.coder.locals() },
      code: this.code,
      exported: true,
    });
    this.steps.push({ code: name });
    this.code = [];
  }

  /** A call of a function over arrays; null where there is none. */
  private call(i: number): readonly Instruction[] | null {
    const { program, start } = this;
    const name = operationAt(program, i) as PrimitiveName;
    const x = operandsAt(program, i);
    const [a = [], b = []] = x.map((operand) => shapeAt(program, operand));
    const at = [...x, i].map((statement) => start[statement] * WORD);
    if (a.length !== 2) return null;
    if (name === 'transpose' && !attributesAt(program, i).axes) {
      return callOf('transpose', [...at, ...a]);
    }
    if (name !== 'matmul' || b.length !== 2) return null;
    return callOf('matmul', [...at, a[0], a[1], b[1]]);
  }
}
