import type { Output, Program } from '../program/program';
import { type ReversePlan, targetOf } from './reverse-plan';
import type { Step } from './step';
import { type StepOrder, stepOrderOf } from './step-order';

/** What a step is about, which follows from the program alone: all of it but numbers. */
export interface StepOutline {
  readonly index: number;
  readonly phase: Step['phase'];
  readonly kind: Step['kind'];
  readonly statement: number;
  readonly wave: number;
  /** Of an input, an output, a seed or a gradient, what it is called. */
  readonly name: string;
  /** The output that is read off, else null. */
  readonly output: Output | null;
  /** Of a contribution, the position of the operand it flows to and that operand's statement, else −1. */
  readonly position: number;
  readonly target: number;
}

/** What outlines are made of. */
type Outlined = { readonly program: Program } & (
  | {
      readonly mode: 'reverse';
      readonly output: Output | null;
      readonly turn: number;
      readonly plan: ReversePlan;
    }
  | { readonly mode: 'forward' }
);

const NO_OPERAND = { position: -1, target: -1 };

/** The outline of the step at a place of a trace, which is there. */
export function outlineAt(trace: Outlined, index: number): StepOutline {
  const { program } = trace;
  const order = stepOrderOf(program);
  if (trace.mode === 'forward') return primalOutline(program, order, index, 'tangent');
  const { output, turn, plan } = trace;
  if (index < turn) return primalOutline(program, order, index, 'primal');
  const { waves } = order;
  const adjoint = { index, phase: 'adjoint', output: null } as const;
  if (output && index === turn) {
    const { name, statement } = output;
    const wave = waves[statement];
    return { ...adjoint, kind: 'seed', statement, wave, name, ...NO_OPERAND };
  }
  const made = index - turn - 1;
  const statement = plan.statements[made];
  if (statement !== undefined) {
    const position = plan.positions[made];
    const target = targetOf(program, plan, made);
    const wave = waves[statement];
    return { ...adjoint, kind: 'contribution', statement, wave, name: '', position, target };
  }
  const { inputs } = program;
  const last = inputs.length - 1 - (made - plan.statements.length);
  const input = inputs[last] as (typeof inputs)[number];
  const { name, statement: of } = input;
  return { ...adjoint, kind: 'gradient', statement: of, wave: 0, name, ...NO_OPERAND };
}

function primalOutline(
  { inputs, outputs }: Program,
  { statements, waves, lastWave }: StepOrder,
  index: number,
  phase: 'primal' | 'tangent',
): StepOutline {
  const output = outputs[index - statements.length];
  if (output) {
    const { name, statement } = output;
    return { index, phase, kind: 'output', statement, wave: lastWave, name, output, ...NO_OPERAND };
  }
  const statement = statements[index];
  const input = inputs[index];
  return {
    index,
    phase,
    kind: input ? 'input' : 'statement',
    statement,
    wave: waves[statement],
    name: input?.name ?? '',
    output: null,
    ...NO_OPERAND,
  };
}
