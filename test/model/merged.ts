import { type Program, ProgramBuilder, type Tensor } from '../../src/core/index';
import { copyInto } from '../../src/core/program/copy';

/** Many programs as one, which is loaded once: their inputs and outputs have the program's place before their names. */
export function merged(programs: readonly Program[]): Program {
  const builder = new ProgramBuilder();
  programs.forEach((program, k) => {
    const inputs = program.inputs.map((input) => ({ ...input, name: `p${k}_${input.name}` }));
    const copied = copyInto(builder, { ...program, inputs, names: new Map() });
    for (const { name, statement } of program.outputs) {
      builder.output(`p${k}_${name}`, copied[statement] as number);
    }
  });
  return builder.build();
}

/** A program whose one output is the sum of that of another, times a weight for each element. */
export function weighed(program: Program, weights: Tensor): Program {
  const builder = new ProgramBuilder();
  const copied = copyInto(builder, program);
  const [output] = program.outputs;
  const y = copied[output?.statement ?? 0] as number;
  const product = builder.apply('multiply', [y, builder.constant(weights)]);
  builder.output('y', builder.apply('sum', [product]));
  return builder.build();
}
