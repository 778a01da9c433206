import { valueAndGradient } from '../../core/compile/value-and-gradient';
import type { Input, Program } from '../../core/program/program';
import { dependsOnInput, upstream } from '../../core/program/reach';
import { evaluate } from '../../core/sweep/evaluate';
import type { TensorLike } from '../../core/tensor/tensor';
import { task } from '../../work/task';
import { forwardDerivativeOf } from './derivative';
import { type Mistake, mistakeOf } from './mistake';
import { type Subject, scalarInputs } from './subject';
import { type TestPoint, testPoints } from './test-points';
import type { TestedPoint } from './tested-point';

/** What trying a formula at many points has shown. */
export type Verdict =
  | {
      readonly kind: 'agrees';
      readonly points: number;
      /** Whether the current point is one of them: not where AD has no finite derivative. */
      readonly here: boolean;
      /** A lone point where they differ though they agree right beside it, as conventions at a kink do. */
      readonly lone: TestedPoint | null;
    }
  | {
      readonly kind: 'differs';
      readonly points: number;
      readonly here: boolean;
      readonly differing: number;
      /** Where they differ: here if they do here, else as near as was tried. */
      readonly counterexample: TestedPoint;
      readonly mistake: Mistake | null;
    }
  /** There was no point where AD has a finite derivative to compare with. */
  | { readonly kind: 'nowhere' };

const RELATIVE = 1e-6;
/** Of the usual size of the derivative. Far below it, tails of sigmoids and the like are but rounding. */
const ABSOLUTE = 1e-10;
const SEED = 2019;

/** How many points are tried near the current one and over wider ranges. */
export interface TestCounts {
  readonly near: number;
  readonly wide: number;
}

/**
 * Holds a formula against AD at the current point, at points near it and over wider ranges, always the
 * same ones. Points where the function or its derivative is not finite are left out. Small differences
 * are compared with what rounding alone does to both, so that a formula is not blamed for its form.
 * Pauses after each point.
 */
export const judging = task(
  'judge',
  function* (
    subject: Subject,
    hand: Program,
    counts: TestCounts = { near: 60, wide: 120 },
  ): Generator<undefined, Verdict, undefined> {
    const court = new Court(subject, hand);
    const tested: TestedPoint[] = [];
    for (const point of testPoints(court.current, { ...counts, seed: SEED })) {
      const result = court.try(point);
      if (result) tested.push(result);
      yield;
    }
    if (tested.length === 0) return { kind: 'nowhere' };
    const sizes = tested.map(({ ad }) => Math.abs(ad)).sort((a, b) => a - b);
    const usual = sizes[Math.floor(sizes.length / 2)] as number;

    const differing: TestedPoint[] = [];
    let lone: TestedPoint | null = null;
    for (const point of tested) {
      if (!court.differ(point, usual)) continue;
      if (court.isLone(point, usual)) lone ??= point;
      else differing.push(point);
      yield;
    }
    const [counterexample] = differing;
    const points = tested.length;
    const here = tested[0]?.reach === 'here';
    if (!counterexample) return { kind: 'agrees', points, here, lone };
    const mistake = mistakeOf(tested, subject.input.name, (a, b) => areClose(a, b, usual));
    return { kind: 'differs', points, here, differing: differing.length, counterexample, mistake };
  },
);

/** Where the two derivatives are computed. */
class Court {
  /** The scalar inputs that either depends on, as they are now; the others are left as they are. */
  readonly current: Readonly<Record<string, number>>;
  private readonly names: readonly string[];

  constructor(
    private readonly subject: Subject,
    private readonly hand: Program,
  ) {
    const scalars = scalarInputs(subject.program);
    this.names = scalars.map(({ name }) => name);
    const matters = [
      ...inputsRead(subject.program, subject.output.statement),
      ...inputsRead(hand, hand.outputs[0]?.statement ?? 0),
    ];
    const wanted = new Set(matters.map(({ name }) => name));
    this.current = Object.fromEntries(
      scalars
        .filter(({ name }) => wanted.has(name))
        .map(({ name, value }) => [name, value?.data[0] ?? 0]),
    );
  }

  /** Null where AD has nothing finite to compare with. */
  try(point: TestPoint): TestedPoint | null {
    const { program, output } = this.subject;
    const inputs = this.inputsAt(point.values);
    const { outputs, gradient } = valueAndGradient(program, inputs, {
      output: output.name,
      inputs: this.names,
    });
    const numbers = Object.fromEntries(this.names.map((name) => [name, Number(gradient[name])]));
    const reverse = numbers[this.subject.input.name] as number;
    const ad = Number.isNaN(reverse)
      ? forwardDerivativeOf({ ...this.subject, at: inputs })
      : reverse;
    if (!Number.isFinite(outputs[output.name] as number) || !Number.isFinite(ad)) return null;
    return { ...point, ad, hand: this.byHand(inputs), gradient: numbers };
  }

  differ(point: TestedPoint, usual: number): boolean {
    if (!Number.isFinite(point.hand)) return true;
    if (areClose(point.ad, point.hand, usual)) return false;
    return Math.abs(point.ad - point.hand) > 100 * this.roundOff(point);
  }

  /** Whether they agree on both sides of a point, however close. */
  isLone(point: TestedPoint, usual: number): boolean {
    return [1, -1].every((side) => {
      const values = nudged(point.values, () => side * 1e-5);
      const beside = this.try({ ...point, values });
      return beside !== null && !this.differ(beside, usual);
    });
  }

  /** How far both move when the inputs change in their last digits. */
  private roundOff(point: TestedPoint): number {
    let most = 0;
    for (const round of [1, 2, 3, 4]) {
      const values = nudged(point.values, (k) => ((k + round) % 2 ? 1 : -1) * round * 2 ** -52);
      const moved = this.try({ ...point, values });
      if (!moved) continue;
      most = Math.max(most, Math.abs(moved.ad - point.ad), Math.abs(moved.hand - point.hand));
    }
    // A derivative that changes steeply moves by itself: that is not its rounding.
    return Math.min(most, 1e-3 * Math.max(Math.abs(point.ad), Math.abs(point.hand)));
  }

  private byHand(inputs: Readonly<Record<string, TensorLike>>): number {
    const name = this.hand.outputs[0]?.name ?? '';
    return evaluate(this.hand, inputs)[name] as number;
  }

  private inputsAt(values: Readonly<Record<string, number>>): Record<string, TensorLike> {
    return { ...this.subject.at, ...values };
  }
}

/** Whether finite numbers are the same but for rounding. Nothing is close to what is not finite. */
function areClose(a: number, b: number, usual: number): boolean {
  const bound = RELATIVE * Math.max(Math.abs(a), Math.abs(b)) + ABSOLUTE * usual;
  return Number.isFinite(bound) && Math.abs(a - b) <= bound;
}

/** Values moved by a share of their size, or of 1 when that is more than nothing. */
function nudged(
  values: Readonly<Record<string, number>>,
  share: (k: number) => number,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value], k) => [
      name,
      value + share(k) * Math.max(Math.abs(value), 1),
    ]),
  );
}

/** The inputs that a statement depends on. */
function inputsRead(program: Program, statement: number): readonly Input[] {
  const needed = upstream(program, [statement], dependsOnInput(program));
  return program.inputs.filter((input) => needed[input.statement]);
}
