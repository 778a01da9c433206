import { valueAndGradient } from '../compile/value-and-gradient';
import type { Program } from '../program/program';
import { evaluate, type InputValues } from '../sweep/evaluate';
import { inputOrFirst, NameError, outputNamed } from '../transform/gradient';
import { pointsAround, type SamplePoint } from './sample-points';

/** Where a derivative written by hand and the one by AD are not the same. */
export interface Counterexample {
  /** The inputs by name. */
  readonly at: SamplePoint;
  readonly byHand: number;
  readonly byAD: number;
}

export interface HandComparison {
  /** Points at which both were compared; those outside the domain of either do not count. */
  readonly compared: number;
  /** The first point at which they differ; null when none was found. */
  readonly counterexample: Counterexample | null;
}

export interface HandOptions {
  /** Name of the input that was differentiated by; the first when left out. */
  readonly input?: string;
  /** Name of the output that was differentiated; the first when left out. */
  readonly output?: string;
  /** How many points; 100 when left out. */
  readonly points?: number;
  /** Another number gives other points. */
  readonly seed?: number;
  /** Greatest difference, relative to the larger of the two and to 1; 1e−6 when left out. */
  readonly tolerance?: number;
}

/**
 * Compares a derivative that somebody wrote down with the one by AD: first at the inputs given, then
 * at points scattered around them. Agreement at all of them is no proof, one difference is.
 * @param byHand a program whose first output is the derivative, of scalar inputs by the same names.
 * @throws NameError when it has an input that the program has not; ShapeError unless all are scalars.
 */
export function compareByHand(
  program: Program,
  byHand: Program,
  inputs: InputValues = {},
  options: HandOptions = {},
): HandComparison {
  const input = inputOrFirst(program, options.input).name;
  const output = outputNamed(program, options.output).name;
  const written = outputNamed(byHand);
  for (const { name } of byHand.inputs) {
    if (!program.inputs.some((known) => known.name === name)) {
      throw new NameError({ kind: 'stranger in the derivative', name });
    }
  }
  const { tolerance = 1e-6, points = 100, seed = 1 } = options;
  let compared = 0;
  for (const at of pointsAround(program, inputs, points, seed)) {
    const { gradient } = valueAndGradient(program, at, { output, inputs: [input] });
    const byAD = gradient[input] as number;
    const given = evaluate(byHand, at)[written.name] as number;
    if (!Number.isFinite(byAD) || !Number.isFinite(given)) continue;
    compared++;
    const scale = Math.max(1, Math.abs(byAD), Math.abs(given));
    if (Math.abs(byAD - given) > tolerance * scale) {
      return { compared, counterexample: { at, byHand: given, byAD } };
    }
  }
  return { compared, counterexample: null };
}
