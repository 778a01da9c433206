import { expressionSize } from '../../core/analysis/swell';
import { ProgramBuilder } from '../../core/program/builder';
import type { Program } from '../../core/program/program';
import { simplify } from '../../core/simplify/simplify';
import { compose } from '../../core/transform/compose';
import { forwardDerivative } from '../../core/transform/forward-derivative';
import { gradient } from '../../core/transform/gradient';
import { task } from '../../work/task';

/**
 * Sizes of one derivative: of the formula in operations, inputs and constants, each time it is
 * written; of the adjoint program in statements, inputs and constants included.
 */
export interface SwellStage {
  /** How many times the function was applied, or the index of l. */
  readonly n: number;
  readonly formula: number;
  readonly formulaSimplified: number;
  readonly adjoint: number;
  readonly adjointSimplified: number;
}

/** A function to differentiate, grown step by step. */
export interface Growth {
  readonly input: string;
  readonly output: string;
  /** The program of stage n, from 1. */
  readonly stage: (n: number) => Program;
}

export const STAGES = 6;
/** Programs that would grow beyond this are not composed further. */
const LONGEST = 20_000;

/** A program put into itself: stage n is f ∘ … ∘ f, n times, its other inputs the same every time. */
export function composition(program: Program, input: string, output: string): Growth {
  return { input, output, stage: (n) => compose(program, n, { input, output }) };
}

/**
 * The logistic map l₁ = x, lₙ₊₁ = 4 lₙ (1 − lₙ), whose derivative is the example of expression swell
 * in Baydin et al., “Automatic differentiation in machine learning: a survey” (2018), Table 1.
 */
export const logisticMap: Growth = {
  input: 'x',
  output: 'l',
  stage: (n) => {
    const builder = new ProgramBuilder();
    let l = builder.input('x');
    for (let k = 1; k < n; k++) {
      const four = builder.apply('multiply', [builder.literal(4), l]);
      const rest = builder.apply('subtract', [builder.literal(1), l]);
      l = builder.apply('multiply', [four, rest]);
    }
    builder.output('l', l);
    return builder.build();
  },
};

/** The swell of a program put into itself, or of the logistic map where there is none. */
export const swellOf = task('swell', (program: Program | null, input: string, output: string) =>
  swell(program ? composition(program, input, output) : logisticMap),
);

/**
 * Stage by stage the sizes of the derivative, from n = 1; stops early where programs grow too long.
 * Null is a pause within a stage.
 */
export function* swell({ input, output, stage }: Growth): Generator<SwellStage | null, null> {
  for (let n = 1; n <= STAGES; n++) {
    const program = stage(n);
    const [chosen] = program.outputs.filter(({ name }) => name === output);
    if (!chosen) return null;
    const tangent = forwardDerivative({ ...program, outputs: [chosen] }, { seed: { [input]: 1 } });
    const formula = parts(tangent);
    yield null;
    const formulaSimplified = parts(simplify(tangent));
    yield null;
    const adjoint = gradient(program, { output, inputs: [input] });
    yield null;
    yield {
      n,
      formula,
      formulaSimplified,
      adjoint: adjoint.length,
      adjointSimplified: simplify(adjoint).length,
    };
    if (program.length * (n + 1) > LONGEST * n) return null;
  }
  return null;
}

function parts(program: Program): number {
  return expressionSize(program, program.outputs[0]?.statement as number).expanded;
}
