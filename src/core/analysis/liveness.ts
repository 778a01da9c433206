import { operandsAt, type Program, primitiveAt, shapeAt } from '../program/program';
import { sizeOf } from '../tensor/shape';
import { inputNamed } from '../transform/gradient';
import { Pullbacks } from '../transform/pullback';
import { checkedMode, type JacobianMode } from './jacobian';
import { reversePlan } from './reverse-plan';

/** A value in memory from the step that writes it to the last that reads it, both included. */
export interface LiveValue {
  readonly of: 'primal' | 'adjoint' | 'tangent';
  readonly statement: number;
  readonly from: number;
  readonly until: number;
  readonly bytes: number;
}

/** What is in memory at each step of the player. */
export interface Liveness {
  readonly mode: JacobianMode;
  /** Number of steps: those of `tangentTrace` in forward mode, of `trace` in reverse mode. */
  readonly steps: number;
  /** The first step of the adjoint phase; equals `steps` in forward mode. */
  readonly turn: number;
  readonly values: readonly LiveValue[];
  /** Bytes in memory at each step, what it reads and what it writes included. */
  readonly bytes: Float64Array;
  /** The first step at which most is in memory. */
  readonly peak: { readonly step: number; readonly bytes: number };
}

export interface LivenessOptions {
  /** Reverse mode: name of the output that is differentiated; the first when left out. */
  readonly output?: string;
  /** Forward mode: names of the inputs that have tangents; the first when left out. */
  readonly along?: readonly string[];
  /**
   * When memory is given back: after the last reading, as PyTorch does, which in reverse mode keeps
   * only what some derivative rule reads; or never. Early when left out.
   */
  readonly free?: 'early' | 'never';
}

/**
 * When each value is written and last read. Inputs belong to the caller and results are handed to
 * it, so both stay to the end; constants are part of the program and take nothing. Float64 numbers,
 * 8 bytes each.
 * @throws NameError; RangeError for anything that is no mode.
 */
export function liveness(
  program: Program,
  mode: JacobianMode,
  options: LivenessOptions = {},
): Liveness {
  checkedMode(mode);
  const recorder = new Recorder(program);
  const turn =
    mode === 'forward' ? forwardSteps(recorder, options) : reverseSteps(recorder, options);
  return recorder.finished(mode, turn, options.free === 'never');
}

/** What is in memory at one step. */
export function aliveAt({ values }: Liveness, step: number): readonly LiveValue[] {
  return values.filter(({ from, until }) => from <= step && step <= until);
}

/** Steps without numbers: when each place is first written and last read. */
class Recorder {
  steps = 0;
  private readonly places = new Map<string, { of: LiveValue['of']; statement: number }>();
  private readonly from = new Map<string, number>();
  private readonly until = new Map<string, number>();

  constructor(readonly program: Program) {}

  write(of: LiveValue['of'], statement: number): void {
    const key = `${of}${statement}`;
    if (this.from.has(key)) return;
    this.places.set(key, { of, statement });
    this.from.set(key, this.steps);
    this.until.set(key, this.steps);
  }

  read(of: LiveValue['of'], statement: number): void {
    const key = `${of}${statement}`;
    if (this.from.has(key)) this.until.set(key, this.steps);
  }

  /** It stays to the end. */
  keep(of: LiveValue['of'], statement: number): void {
    const key = `${of}${statement}`;
    if (this.from.has(key)) this.until.set(key, Infinity);
  }

  finished(mode: JacobianMode, turn: number, never: boolean): Liveness {
    const last = Math.max(this.steps - 1, 0);
    const values: LiveValue[] = [];
    const change = new Float64Array(this.steps + 1);
    for (const [key, { of, statement }] of this.places) {
      const from = this.from.get(key) as number;
      const until = never ? last : Math.min(this.until.get(key) as number, last);
      const bytes = 8 * sizeOf(shapeAt(this.program, statement));
      values.push({ of, statement, from, until, bytes });
      change[from] = change[from] + bytes;
      change[until + 1] = change[until + 1] - bytes;
    }
    const bytes = new Float64Array(this.steps);
    let peak = { step: 0, bytes: 0 };
    for (let step = 0, now = 0; step < this.steps; step++) {
      now += change[step];
      bytes[step] = now;
      if (now > peak.bytes) peak = { step, bytes: now };
    }
    return { mode, steps: this.steps, turn, values, bytes, peak };
  }
}

function forwardSteps(recorder: Recorder, { along }: LivenessOptions): number {
  const { program } = recorder;
  const [first] = program.inputs;
  const seeded = new Set(
    (along ?? (first ? [first.name] : [])).map((name) => inputNamed(program, name).statement),
  );
  const pullbacks = new Pullbacks(program);
  for (const { statement } of program.inputs) {
    recorder.write('primal', statement);
    if (seeded.has(statement)) recorder.write('tangent', statement);
    recorder.steps++;
  }
  // Per statement, 1 where a tangent arrives.
  const live = new Uint8Array(program.length);
  for (const statement of seeded) live[statement] = 1;
  for (let i = 0; i < program.length; i++) {
    if (!primitiveAt(program, i)) continue;
    const operands = operandsAt(program, i);
    for (const operand of operands) recorder.read('primal', operand);
    recorder.write('primal', i);
    const { positions } = pullbacks.at(i);
    for (const position of positions) {
      const operand = operands[position];
      if (!live[operand]) continue;
      recorder.read('tangent', operand);
      live[i] = 1;
    }
    if (live[i]) recorder.write('tangent', i);
    recorder.steps++;
  }
  for (const { statement } of program.outputs) {
    recorder.keep('primal', statement);
    recorder.keep('tangent', statement);
    recorder.steps++;
  }
  for (const { statement } of program.inputs) {
    recorder.keep('primal', statement);
    recorder.keep('tangent', statement);
  }
  return recorder.steps;
}

function reverseSteps(recorder: Recorder, { output }: LivenessOptions): number {
  const { program } = recorder;
  for (const { statement } of program.inputs) {
    recorder.write('primal', statement);
    recorder.steps++;
  }
  for (let i = 0; i < program.length; i++) {
    if (!primitiveAt(program, i)) continue;
    for (const operand of operandsAt(program, i)) recorder.read('primal', operand);
    recorder.write('primal', i);
    recorder.steps++;
  }
  recorder.steps += program.outputs.length;
  const turn = recorder.steps;
  if (program.outputs.length > 0) adjointSteps(recorder, output);
  for (const { statement } of [...program.inputs, ...program.outputs]) {
    recorder.keep('primal', statement);
  }
  return turn;
}

function adjointSteps(recorder: Recorder, output: string | undefined): void {
  const { program } = recorder;
  const { from, contributions } = reversePlan(program, output);
  recorder.write('adjoint', from);
  recorder.steps++;
  for (const { statement, target, reads } of contributions) {
    recorder.read('adjoint', statement);
    recorder.read('adjoint', target);
    for (const place of reads) recorder.read('primal', place);
    recorder.write('adjoint', target);
    recorder.steps++;
  }
  recorder.steps += program.inputs.length;
  for (const { statement } of program.inputs) recorder.keep('adjoint', statement);
}
