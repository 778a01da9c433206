import { ProgramBuilder } from '../../../src/core/program/builder';
import type { Program } from '../../../src/core/program/program';
import { SCALAR } from '../../../src/core/tensor/shape';
import { scalar } from '../../../src/core/tensor/tensor';
import type { Place, ReverseStep } from '../../../src/core/trace/step';

/** A program with scalar inputs of given values, and whatever `build` appends. */
export function program(
  inputs: Readonly<Record<string, number>>,
  build: (builder: ProgramBuilder, inputs: Readonly<Record<string, number>>) => void,
): Program {
  const builder = new ProgramBuilder();
  const statements = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      name,
      builder.input(name, SCALAR, scalar(value)),
    ]),
  );
  build(builder, statements);
  return builder.build();
}

/** y = ln(x1) + x1·x2 − sin(x2) at (2, 5), numbered wave by wave as in the paper. */
export function paperProgram(): Program {
  return program({ x1: 2, x2: 5 }, (builder, { x1 = 0, x2 = 0 }) => {
    const ln = builder.apply('ln', [x1]);
    const product = builder.apply('multiply', [x1, x2]);
    const sine = builder.apply('sin', [x2]);
    const sum = builder.apply('add', [ln, product]);
    builder.output('y', builder.apply('subtract', [sum, sine]));
  });
}

/** A step in short: `v0 = 2`, `v2 × 1 → v′0 = 5`, so that an order can be read in a test. */
export function brief(step: ReverseStep): string {
  const value = round(step.value.data[0] as number);
  switch (step.kind) {
    case 'input':
      return `${step.name}: ${value}`;
    case 'statement':
      return `s${step.statement} = ${value}`;
    case 'output':
      return `${step.name} = ${value}`;
    case 'seed':
      return `${step.name}′ = ${value}`;
    case 'contribution':
      return `s${step.statement}[${step.position}] → s${step.target}′ ${step.before ? '+' : ''}= ${value}`;
    case 'gradient':
      return `${step.name}′ = ${value}`;
  }
}

export function places(list: readonly Place[]): string[] {
  return list.map(({ of, statement }) => `s${statement}${of === 'adjoint' ? '′' : ''}`);
}

/** Three decimals, so that a number in a test looks as it does in the paper. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
