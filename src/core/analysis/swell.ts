import { operandsAt, type Program, primitiveAt, shapeAt } from '../program/program';
import { upstream } from '../program/reach';
import { simplify } from '../simplify/simplify';
import { filled } from '../tensor/tensor';
import { type ComposeOptions, compose } from '../transform/compose';
import { forwardDerivative } from '../transform/forward-derivative';
import { inputOrFirst, outputNamed } from '../transform/gradient';
import { AnalysisError } from './analysis-error';

/** How large a value is when it is written out. */
export interface ExpressionSize {
  /** Operations as a program: each intermediate is computed once. */
  readonly shared: number;
  /**
   * Operations and leaves as one formula, in which every use of an intermediate is its whole
   * expression again. Exact to 2⁵³, then rounded; Infinity beyond 10³⁰⁸.
   */
  readonly expanded: number;
}

/** The size of one value. */
export function expressionSize(program: Program, statement: number): ExpressionSize {
  const needed = upstream(program, [statement]);
  let shared = 0;
  const size = new Float64Array(statement + 1);
  for (let i = 0; i <= statement; i++) {
    if (!needed[i]) continue;
    if (primitiveAt(program, i)) shared++;
    size[i] = operandsAt(program, i).reduce((sum, x) => sum + size[x], 1);
  }
  return { shared, expanded: size[statement] };
}

export interface SymbolicOptions {
  /** Name of the input to differentiate by; the first when left out. */
  readonly input?: string;
  /** Name of the output to differentiate; the first when left out. */
  readonly output?: string;
}

/** A derivative as the rules of calculus write it down, */
export interface SymbolicDerivative {
  /** as a program whose one output is the derivative, to be printed with nothing shared; */
  readonly program: Program;
  /** and its size beside that of the function itself. */
  readonly derivative: ExpressionSize;
  readonly value: ExpressionSize;
}

/**
 * Differentiates by the sum, product and chain rules from the inside out and simplifies the result,
 * as one does by hand. The input must be a scalar to be a derivative; of a tensor it is the sum over its elements.
 * @throws NameError.
 */
export function symbolicDerivative(
  program: Program,
  options: SymbolicOptions = {},
): SymbolicDerivative {
  const output = outputNamed(program, options.output);
  const input = inputOrFirst(program, options.input);
  const all = forwardDerivative(program, {
    seed: { [input.name]: filled(shapeAt(program, input.statement), 1) },
  });
  const chosen = { ...all, outputs: all.outputs.filter(({ name }) => name === output.name) };
  const derivative = simplify(chosen);
  return {
    program: derivative,
    derivative: expressionSize(derivative, derivative.outputs[0]?.statement as number),
    value: expressionSize(program, output.statement),
  };
}

/** Sizes of a program composed with itself and of its derivative. */
export interface Swell {
  /** How many times the program is applied. */
  readonly times: number;
  readonly value: ExpressionSize;
  readonly derivative: ExpressionSize;
}

/**
 * Expression swell: how the written-out derivative grows as a program is applied to its own output
 * 1, 2 … `most` times, as in Baydin et al. 2018, Table 1 (the logistic map).
 * @throws RangeError when `most` is no whole number; as `compose` and `symbolicDerivative`.
 */
export function expressionSwell(
  program: Program,
  most: number,
  options: ComposeOptions = {},
): readonly Swell[] {
  if (!(Number.isInteger(most) && most >= 0)) {
    throw new AnalysisError({ kind: 'no number of compositions', most });
  }
  return Array.from({ length: most }, (_, k) => {
    const { value, derivative } = symbolicDerivative(compose(program, k + 1, options), options);
    return { times: k + 1, value, derivative };
  });
}
