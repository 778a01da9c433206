import { ArgumentError } from '../program/argument-error';
import { ProgramBuilder } from '../program/builder';
import { statementCopier } from '../program/copy';
import type { Program } from '../program/program';
import { ShapeError, sameShape } from '../tensor/shape';
import { inputOrFirst, outputNamed } from './gradient';

/** Longer programs are refused rather than built. */
const MOST_STATEMENTS = 10_000_000;

export interface ComposeOptions {
  /** The input that takes the output of the round before; the first when left out. */
  readonly input?: string;
  /** The output that is passed on; the first when left out. */
  readonly output?: string;
}

/**
 * A program applied to its own output `times` times: f, f ∘ f, f ∘ f ∘ f … Its other inputs are the
 * same in every round. The outputs are those of the last round.
 * @throws RangeError when `times` is no whole number of at least 1 or the result would be too long; NameError; ShapeError when the output does not fit the input.
 */
export function compose(program: Program, times: number, options: ComposeOptions = {}): Program {
  if (!(Number.isInteger(times) && times >= 1)) {
    throw new ArgumentError({ kind: 'no number of compositions', times });
  }
  if (times * program.length > MOST_STATEMENTS) {
    throw new ArgumentError({ kind: 'too many statements', times, most: MOST_STATEMENTS });
  }
  const output = outputNamed(program, options.output);
  const input = inputOrFirst(program, options.input);
  const builder = new ProgramBuilder(program.convention);
  const copy = statementCopier(builder, program);
  const copied = new Uint32Array(program.length);
  const once = new Uint8Array(program.length);
  for (const { statement } of program.inputs) once[statement] = 1;
  for (const statement of program.constants.keys()) once[statement] = 1;
  for (let round = 0; round < times; round++) {
    if (round > 0) copied[input.statement] = copied[output.statement] as number;
    for (let i = 0; i < program.length; i++) {
      if (round === 0 || !once[i]) copied[i] = copy(i, copied);
    }
  }
  const [given, taken] = [output.statement, input.statement].map(
    (statement) => program.shapes[statement] ?? [],
  ) as [readonly number[], readonly number[]];
  if (times > 1 && !sameShape(given, taken)) {
    throw new ShapeError({
      kind: 'output is no such input',
      output: output.name,
      input: input.name,
      given,
      taken,
    });
  }
  for (const { name, statement } of program.outputs) {
    builder.output(name, copied[statement] as number);
  }
  return builder.build();
}
