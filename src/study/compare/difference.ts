import { type DifferenceScheme, finiteDifference } from '../../core/analysis/finite-difference';
import { evaluate } from '../../core/sweep/evaluate';
import { task } from '../../work/task';
import { numberAt, type Subject } from './subject';

/** A difference quotient with the numbers that go into it. */
export interface Secant {
  /** The value of the function to the right, and at x or to the left. */
  readonly right: number;
  readonly left: number;
  readonly value: number;
}

/** The difference quotient of a subject by its input with steps of h. */
export function secant(subject: Subject, h: number, scheme: DifferenceScheme): Secant {
  const { program, input, output, at } = subject;
  const x = numberAt(subject);
  const place = { input: input.name, output: output.name };
  return {
    right: valueAt(subject, x + h),
    left: valueAt(subject, scheme === 'central' ? x - h : x),
    value: finiteDifference(program, at, { ...place, h, scheme }),
  };
}

/** The two difference quotients at one h. */
export interface Quotients {
  readonly forward: Secant;
  readonly central: Secant;
}

/** Both difference quotients, one after the other. */
export const quotients = task('quotients', function* (subject: Subject, h: number): Generator<
  null,
  Quotients,
  undefined
> {
  const forward = secant(subject, h, 'forward');
  yield null;
  return { forward, central: secant(subject, h, 'central') };
});

function valueAt({ program, input, output, at }: Subject, x: number): number {
  return evaluate(program, { ...at, [input.name]: x })[output.name] as number;
}
