import { extentsAlong } from '../../loops/fibres';
import { convolutionOf } from '../../primitives/convolution';
import { lastAxes } from '../../primitives/softmax';
import type { PrimitiveName } from '../../primitives/table';
import {
  attributesAt,
  operandsAt,
  operationAt,
  type Program,
  primitiveAt,
  shapeAt,
} from '../../program/program';
import { NO_ATTRIBUTES } from '../../rule/attributes';
import { axesOf } from '../../rule/axes';
import {
  emptyValues,
  hasOnlyScalars,
  runFrom,
  runStatement,
  startsOf,
  type Values,
} from '../../sweep/evaluate';
import type { Shape } from '../../tensor/shape';
import { callOf, matmulFunction, roundFunction, transposeFunction } from './array-functions';
import { type ConvolutionKind, convolutionFunction, type Places } from './convolution-functions';
import { ElementLoops, roundingAt } from './element-loops';
import { softmaxFunction, sumFunction } from './fibre-functions';
import { started } from './instance';
import type { Code, Instruction } from './instruction';
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
/** Statements that are written out, at most. */
const MOST_WRITTEN = 4000;

/**
 * Makes a program ready to be run time and again: in WebAssembly where it has arrays, statement
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

/** A piece of the code, and what it is of. What the interpreter is left has none. */
export interface ArrayPart {
  readonly code: Code;
  readonly of:
    | { readonly kind: 'statement' | 'interpreted'; readonly statement: number }
    | {
        readonly kind: 'elements';
        readonly statements: readonly number[];
        readonly elements: number;
      };
}

/** A program of arrays as code for those of its statements that there is code for. */
export interface Stretches {
  readonly module: WasmModule;
  readonly imported: Readonly<Record<string, (...x: number[]) => number>>;
  readonly steps: readonly Step[];
  /** What is done, in order. */
  readonly parts: readonly ArrayPart[];
  /** Bytes of memory that it runs on. */
  readonly memory: number;
}

/** Why there is no code for a program of arrays. */
export type NoStretches =
  | { readonly kind: 'statements'; readonly written: number; readonly most: number }
  | { readonly kind: 'memory'; readonly bytes: number; readonly most: number }
  | { readonly kind: 'no code' };

/**
 * The code of a program of arrays, or why there is none.
 * @param exact whether functions are to be JavaScript’s, to the bit, rather than own ones.
 */
export function stretchesOf(program: Program, exact: boolean): Stretches | NoStretches {
  const start = startsOf(program);
  const { length } = program;
  const memory = start[length] * WORD;
  if (length > MOST_WRITTEN) return { kind: 'statements', written: length, most: MOST_WRITTEN };
  if (memory > MOST) return { kind: 'memory', bytes: memory, most: MOST };
  const writer = new StretchWriter(program, start, exact);
  for (let i = 0; i < length; i++) if (primitiveAt(program, i)) writer.statement(i);
  writer.close();
  if (writer.functions.length === 0) return { kind: 'no code' };
  const { functions, imports, run } = writer.coder.needs();
  const all = [...functions, ...writer.shared.values(), ...writer.functions];
  const { steps, parts } = writer;
  return { module: { imports, functions: all }, imported: run, steps, parts, memory };
}

/** A program on memory of its own; null where there is no code for it, or no WebAssembly. */
export function preparedBy(program: Program, code: Stretches | NoStretches): Prepared | null {
  if (!('steps' in code)) return null;
  const { module, imported, steps, memory } = code;
  const running = started(module, memory, imported);
  if (!running) return null;
  const values = emptyValues(program, new Float64Array(running.buffer, 0, memory / WORD));
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
  /** Functions that stretches call, by name. */
  readonly shared = new Map<string, WasmFunction>(
    [matmulFunction, transposeFunction, roundFunction, sumFunction].map((of) => [of.name, of]),
  );
  readonly steps: Step[] = [];
  readonly parts: ArrayPart[] = [];
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
    this.endLoop();
    if (this.loops.add(i)) return;
    const rounding = roundingAt(this.program, i);
    const call = rounding === null ? null : this.call(i);
    if (call) {
      const from = this.start[i];
      const rounded = callOf('round', [from * WORD, this.start[i + 1] - from]);
      const code = [...call, ...(rounding === 'float32' ? rounded : [])];
      this.put({ of: { kind: 'statement', statement: i }, code });
      return;
    }
    this.close();
    this.steps.push({ statement: i });
    this.parts.push({ of: { kind: 'interpreted', statement: i }, code: [] });
  }

  private put(part: ArrayPart): void {
    this.parts.push(part);
    this.code.push(...part.code);
  }

  private endLoop(): void {
    const loop = this.loops.written();
    if (!loop) return;
    const { statements, elements, code } = loop;
    this.put({ of: { kind: 'elements', statements, elements }, code });
  }

  /** Ends the stretch. */
  close(): void {
    this.endLoop();
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
    const attributes = attributesAt(program, i);
    switch (name) {
      case 'sum':
        return this.alongFibres('sum', at, a, axesOf(a, attributes));
      case 'sumTo':
        return this.alongFibres('sum', at, a, axesStretched(shapeAt(program, i), a));
      case 'softmax':
      case 'logSoftmax':
        return this.alongFibres(name, at, a, lastAxes(a, attributes));
      case 'conv1d':
      case 'conv2d':
      case 'convolvedBack':
      case 'correlated':
        return this.convolution(i, name, at);
      case 'transpose':
        return a.length === 2 && !attributes.axes ? callOf('transpose', [...at, ...a]) : null;
      case 'matmul':
        return a.length === 2 && b.length === 2
          ? callOf('matmul', [...at, a[0], a[1], b[1]])
          : null;
      default:
        return null;
    }
  }

  private alongFibres(
    name: 'sum' | 'softmax' | 'logSoftmax',
    at: readonly number[],
    shape: Shape,
    axes: readonly number[],
  ): readonly Instruction[] | null {
    const fibres = extentsAlong(shape, axes);
    if (!fibres) return null;
    if (name !== 'sum' && !this.shared.has(name)) {
      const { coder } = this;
      const apply = (of: 'exp' | 'ln') => (x: Code) => coder.apply(of, [x], NO_ATTRIBUTES);
      const made = softmaxFunction(name, apply('exp'), apply('ln'), () => coder.locals());
      this.shared.set(name, made);
      coder.release();
    }
    return callOf(name, [...at, fibres.outer, fibres.length, fibres.inner]);
  }

  private convolution(
    i: number,
    name: 'conv1d' | 'conv2d' | 'convolvedBack' | 'correlated',
    [first = 0, second = 0, result = 0]: readonly number[],
  ): readonly Instruction[] | null {
    const { program } = this;
    const [x = [], y = []] = operandsAt(program, i).map((operand) => shapeAt(program, operand));
    const shape = shapeAt(program, i);
    const { shape: _, ...settings } = attributesAt(program, i);
    const called = `${name}${this.shared.size}`;
    const write = (kind: ConvolutionKind, picture: Shape, kernel: Shape, places: Places) =>
      convolutionFunction(called, kind, convolutionOf(picture, kernel, settings).by, places);
    const made =
      name === 'convolvedBack'
        ? write(name, shape, y, { y: first, w: second, x: result })
        : name === 'correlated'
          ? write(name, y, shape, { y: first, x: second, w: result })
          : write('convolved', x, y, { x: first, w: second, y: result });
    if (!made) return null;
    this.shared.set(called, made);
    return callOf(called, []);
  }
}

/** The axes along which an array of the one shape is repeated to have the other. */
function axesStretched(narrow: Shape, wide: Shape): readonly number[] {
  const more = wide.length - narrow.length;
  return wide.flatMap((extent, axis) => {
    const from = axis < more ? 1 : narrow[axis - more];
    return from === extent && axis >= more ? [] : [axis];
  });
}
