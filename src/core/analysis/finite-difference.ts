import { tensors } from '../algebra/tensors';
import { type Program, shapeAt } from '../program/program';
import {
  emptyValues,
  type InputValues,
  run,
  runFrom,
  type Values,
  valueAt,
} from '../sweep/evaluate';
import { forward } from '../sweep/forward';
import { sizeOf } from '../tensor/shape';
import { filled } from '../tensor/tensor';
import { forwardDerivative } from '../transform/forward-derivative';
import { inputNamed, inputOrFirst, outputNamed } from '../transform/gradient';
import { AnalysisError } from './analysis-error';

export type DifferenceScheme = 'forward' | 'central';

/** Which derivative: of one element of an output by one element of an input. */
export interface DifferencePlace {
  /** Name of the input; the first when left out. */
  readonly input?: string;
  /** Name of the output; the first when left out. */
  readonly output?: string;
  /** Element of the input, counted row-major; 0 when left out. */
  readonly inputElement?: number;
  /** Element of the output, counted row-major; 0 when left out. */
  readonly outputElement?: number;
}

export interface FiniteDifferenceOptions extends DifferencePlace {
  /**
   * How far the input moves, other than 0. Left out, the cube root of the machine epsilon for central
   * differences and its square root for forward ones, times the size of the input where that is over 1.
   */
  readonly h?: number;
  /** (f(x + h) − f(x)) / h, or (f(x + h) − f(x − h)) / 2h; central when left out. */
  readonly scheme?: DifferenceScheme;
}

/**
 * A derivative from values alone.
 * @throws InputError, NameError, ShapeError; RangeError for an element that is not there, an h that
 * is 0 or no number, or an unknown scheme.
 */
export function finiteDifference(
  program: Program,
  inputs: InputValues = {},
  { h, scheme = 'central', ...place }: FiniteDifferenceOptions = {},
): number {
  if (scheme !== 'forward' && scheme !== 'central') {
    throw new AnalysisError({ kind: 'no scheme', scheme });
  }
  if (h !== undefined && !(Number.isFinite(h) && h !== 0)) {
    throw new AnalysisError({ kind: 'no step', h });
  }
  const probe = probeAt(program, inputs, place);
  const root = scheme === 'central' ? Math.cbrt(Number.EPSILON) : Math.sqrt(Number.EPSILON);
  return difference(probe, h ?? root * Math.max(1, Math.abs(probe.x)), scheme);
}

/** The errors of differences for one h. */
export interface DifferenceError {
  readonly h: number;
  /** The difference itself. */
  readonly value: number;
  /** |difference − derivative by AD|. */
  readonly error: number;
  /** What theory expects of it: the first term left out of the Taylor series, */
  readonly truncation: number;
  /** and half an ulp of each value that is subtracted, over the distance between them. */
  readonly roundOff: number;
}

export interface DifferenceErrors {
  /** The derivative by AD, forward mode. */
  readonly derivative: number;
  readonly schemes: Readonly<
    Record<
      DifferenceScheme,
      {
        /** From the largest h to the smallest. */
        readonly errors: readonly DifferenceError[];
        /** The one with the smallest error; null when none is a number. */
        readonly best: DifferenceError | null;
        /** The h at which truncation and round-off together are expected to be least; null without curvature. */
        readonly expectedBest: number | null;
      }
    >
  >;
}

export interface DifferenceErrorsOptions extends DifferencePlace {
  /** Steps per power of ten; 2 when left out. */
  readonly perDecade?: number;
  /** Powers of ten of the largest and smallest h; 0 and −16 when left out. */
  readonly exponents?: readonly [largest: number, smallest: number];
}

const MOST_STEPS = 10_000;

/** How the error of forward and central differences changes as h runs from 1 to 10⁻¹⁶. @throws as `finiteDifference`. */
export function differenceErrors(
  program: Program,
  inputs: InputValues = {},
  { perDecade = 2, exponents = [0, -16], ...place }: DifferenceErrorsOptions = {},
): DifferenceErrors {
  const count = Math.round((exponents[0] - exponents[1]) * perDecade);
  if (!(perDecade > 0 && count >= 0 && count <= MOST_STEPS)) {
    throw new AnalysisError({ kind: 'no range of steps', exponents, perDecade, most: MOST_STEPS });
  }
  const probe = probeAt(program, inputs, place);
  const [derivative, second, third] = derivatives(program, inputs, place);
  const value = Math.abs(probe.valueAt(0));
  const epsilon = Number.EPSILON / 2;
  const steps = Array.from({ length: count + 1 }, (_, k) => 10 ** (exponents[0] - k / perDecade));
  const of = (scheme: DifferenceScheme) => {
    const forwards = scheme === 'forward';
    const errors = steps.map((h): DifferenceError => {
      const estimate = difference(probe, h, scheme);
      return {
        h,
        value: estimate,
        error: Math.abs(estimate - derivative),
        truncation: forwards ? (h / 2) * Math.abs(second) : ((h * h) / 6) * Math.abs(third),
        roundOff: ((forwards ? 2 : 1) * epsilon * value) / h,
      };
    });
    const expectedBest = forwards
      ? Math.sqrt((4 * epsilon * value) / Math.abs(second))
      : Math.cbrt((3 * epsilon * value) / Math.abs(third));
    return {
      errors,
      best: least(errors),
      expectedBest: Number.isFinite(expectedBest) && expectedBest > 0 ? expectedBest : null,
    };
  };
  return { derivative, schemes: { forward: of('forward'), central: of('central') } };
}

function least(errors: readonly DifferenceError[]): DifferenceError | null {
  let best: DifferenceError | null = null;
  for (const error of errors) {
    if (!Number.isNaN(error.error) && !(best && best.error <= error.error)) best = error;
  }
  return best;
}

/** A program as a function of one number: the output where the input is moved. */
interface Probe {
  /** The input where it was. */
  readonly x: number;
  /** The output where the input is `moved` away from where it was. */
  valueAt(moved: number): number;
}

function difference(probe: Probe, h: number, scheme: DifferenceScheme): number {
  const low = scheme === 'central' ? -h : 0;
  return (probe.valueAt(h) - probe.valueAt(low)) / (h - low);
}

function probeAt(program: Program, inputs: InputValues, place: DifferencePlace): Probe {
  const { from, to, inputElement, outputElement } = located(program, place);
  const base = run(program, inputs);
  const values: Values = emptyValues(program);
  for (const { statement } of program.inputs) {
    const at = base.start[statement];
    values.data.set(base.data.subarray(at, base.start[statement + 1]), at);
  }
  const at = values.start[from] + inputElement;
  const x = values.data[at];
  return {
    x,
    valueAt(moved) {
      values.data[at] = x + moved;
      runFrom(program, values);
      return values.data[values.start[to] + outputElement];
    },
  };
}

function located(program: Program, place: DifferencePlace) {
  const from = inputOrFirst(program, place.input).statement;
  const to = outputNamed(program, place.output).statement;
  const { inputElement = 0, outputElement = 0 } = place;
  const inside = (statement: number, element: number) =>
    Number.isInteger(element) && element >= 0 && element < sizeOf(shapeAt(program, statement));
  if (!inside(from, inputElement))
    throw new AnalysisError({ kind: 'no such element of the input', element: inputElement });
  if (!inside(to, outputElement))
    throw new AnalysisError({ kind: 'no such element of the output', element: outputElement });
  return { from, to, inputElement, outputElement };
}

/** First, second and third derivative of the output element along the input element, by forward mode upon forward mode. */
function derivatives(
  program: Program,
  inputs: InputValues,
  place: DifferencePlace,
): readonly [number, number, number] {
  const { from, inputElement, outputElement } = located(program, place);
  const name = place.input ?? (program.inputs[0]?.name as string);
  const output = outputNamed(program, place.output).name;
  const unit = filled(shapeAt(program, from), 0);
  unit.data[inputElement] = 1;
  const results: number[] = [];
  let current = program;
  for (let order = 1; order <= 3; order++) {
    if (order > 1) current = forwardDerivative(current, { seed: { [name]: unit } });
    const values = run(current, inputs);
    const primal = (statement: number) => valueAt(current, values, statement);
    const seeds = new Map([[inputNamed(current, name).statement, unit]]);
    const tangent = forward(tensors[current.convention], current, primal, seeds)[
      outputNamed(current, output).statement
    ];
    results.push(tangent?.data[outputElement] ?? 0);
  }
  return results as [number, number, number];
}
