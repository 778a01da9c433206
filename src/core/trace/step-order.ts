import { type Program, primitiveAt, waves } from '../program/program';
import { dependsOnInput } from '../program/reach';

/** What all traces of a program have in common, in either mode and whatever its numbers. */
export interface StepOrder {
  /** By step, the statement that gets its value: first the inputs, then what applies a primitive. */
  readonly statements: Uint32Array;
  /** By statement, that step; −1 for constants, which have none. */
  readonly stepOf: Int32Array;
  /** By statement, its wave. */
  readonly waves: Uint32Array;
  /** The wave in which outputs are read off. */
  readonly lastWave: number;
  /** By statement, 1 where it depends on an input. */
  readonly active: Uint8Array;
}

/** Programs that differ in numbers alone share the array of their operands. */
const known = new WeakMap<Program['operands'], StepOrder>();

export function stepOrderOf(program: Program): StepOrder {
  let order = known.get(program.operands);
  if (!order) {
    order = ordered(program);
    known.set(program.operands, order);
  }
  return order;
}

function ordered(program: Program): StepOrder {
  const { length, inputs, constants } = program;
  const stepOf = new Int32Array(length).fill(-1);
  const statements = new Uint32Array(length - constants.size);
  let step = 0;
  const take = (statement: number) => {
    stepOf[statement] = step;
    statements[step++] = statement;
  };
  for (const { statement } of inputs) take(statement);
  for (let i = 0; i < length; i++) if (primitiveAt(program, i)) take(i);
  const wave = waves(program);
  const lastWave = wave.reduce((a, b) => Math.max(a, b), 0) + 1;
  return { statements, stepOf, waves: wave, lastWave, active: dependsOnInput(program) };
}
