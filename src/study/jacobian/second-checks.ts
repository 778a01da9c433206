import { oneSided, type Side } from '../../core/analysis/one-sided';
import type { Program } from '../../core/program/program';
import { dependsOnInput, outputStatements } from '../../core/program/reach';
import { widened } from '../../core/program/widened';
import { emptyValues, run, runFrom, type Values, valueAt } from '../../core/sweep/evaluate';
import { kinksAmong, stopped } from '../../core/trace/kink';
import { type FailedCheck, failsCheck, problemOfCheck } from '../../core/trace/one-sided-check';
import type { Cause, TroubleProblem } from '../../words/en/trouble';
import { elementsOf, elementText } from './elements';

/** Numbers that all looks at one matrix may compute; what lies beyond is left out. */
const BUDGET = 4_000_000;
/** Values of a function that both sides of one look take at most. */
const RUNS = 30;

/** A direction and what AD gives for the derivative of the gradient along it. */
export interface Product {
  readonly vector: Float64Array;
  /** The one element that the vector moves, in words; null where it moves along several. */
  readonly by: string | null;
  readonly numbers: Float64Array;
}

/** What values alone show of second derivatives by AD. */
export interface SecondChecks {
  /** Where they, or the first derivatives that they are made of, are not derivatives; one of a kind. */
  readonly problems: readonly TroubleProblem[];
  /** Whether nothing that they depend on is at a kink, so that they are what AD says. */
  readonly smooth: boolean;
}

/**
 * Holds products of a Hessian with vectors against the slopes on both sides, as first derivatives are:
 * the gradient's elements against those of the output, and then the products against those of the
 * gradient. There are only looks where something is at a kink, or not finite.
 * @param gradient the program of the gradient, of the same inputs.
 */
export function secondChecks(
  program: Program,
  output: string,
  gradient: Program,
  products: readonly Product[],
): SecondChecks {
  const finite = products.every(({ numbers }) => numbers.every(Number.isFinite));
  const [value, slopes] = [new Beside(program, program), new Beside(gradient, program)];
  const target = program.outputs.find(({ name }) => name === output);
  const smooth = !target || !(value.hasKink([target.statement]) || slopes.hasKink());
  const of = target ? value.at(target.statement) : Number.NaN;
  const held = stopped(program);
  const meant = program.inputs.some(({ statement }) => held[statement]);
  if (!target || (smooth && finite) || !Number.isFinite(of) || meant) {
    return { problems: [], smooth };
  }

  const elements = elementsOf(program, program.inputs);
  const found: FailedCheck[] = [];
  const budget = { left: BUDGET };
  const given = slopes.outputs();
  /** The gradient as it is, as far as it is known. */
  const first = elements.map((element, k) => {
    const ad = given[k] as number;
    const unit = new Float64Array(elements.length);
    unit[k] = 1;
    const sides = value.sides(budget, unit, [() => value.at(target.statement)], [of])[0];
    if (!sides || !failsCheck(ad, sides.left, sides.right)) return ad;
    const by = elementText(element);
    const { statement } = element;
    const cause = causeOf(ad);
    const check = { statement, by, others: 0, output, of: null, ad, cause, ...sides };
    found.push(check);
    const { problem } = problemOfCheck(check, program.convention);
    return problem.kind === 'another derivative' ? problem.slope : Number.NaN;
  });
  const read = elements.map((_, k) => () => slopes.outputs()[k] as number);
  for (const { vector, by, numbers } of products) {
    const sides = slopes.sides(budget, vector, read, first);
    elements.forEach((element, k) => {
      const beside = sides[k];
      const ad = numbers[k] as number;
      if (!beside || Number.isNaN(first[k]) || !failsCheck(ad, beside.left, beside.right)) return;
      const name = `∂${output}/∂${elementText(element)}`;
      const { statement } = element;
      found.push({ statement, by, others: 0, output, of: name, ad, cause: causeOf(ad), ...beside });
    });
  }
  return { problems: grouped(found, program), smooth };
}

function causeOf(ad: number): Cause {
  return Number.isFinite(ad) ? 'kinks' : 'not finite';
}

/** The first of each kind, with how many more are of it. */
function grouped(failed: readonly FailedCheck[], program: Program): readonly TroubleProblem[] {
  const kinds = new Map<string, TroubleProblem[]>();
  for (const check of failed) {
    const { problem } = problemOfCheck(check, program.convention);
    const key = `${problem.kind} ${problem.of === null}`;
    const known = kinds.get(key);
    if (known) known.push(problem);
    else kinds.set(key, [problem]);
  }
  return [...kinds.values()].flatMap(([first, ...rest]) =>
    first ? [{ ...first, others: rest.length }] : [],
  );
}

/** A program at a point and beside it. */
class Beside {
  private readonly values: Values;
  private readonly point: Float64Array;
  private readonly places: readonly number[];

  /** @param from has the values of the inputs, in the same order. */
  private readonly program: Program;

  constructor(rounding: Program, from: Program) {
    // Steps that are small enough are lost where values are rounded to float32.
    const program = widened(rounding);
    this.program = program;
    const inputs = from.inputs.flatMap(({ name, value }) => (value ? [[name, value]] : []));
    this.values = emptyValues(program);
    this.values.data.set(run(program, Object.fromEntries(inputs)).data);
    const { data, start } = this.values;
    this.places = elementsOf(program, program.inputs).map(
      ({ statement, offset }) => (start[statement] as number) + offset,
    );
    this.point = Float64Array.from(this.places, (at) => data[at] as number);
  }

  hasKink(statements = outputStatements(this.program)): boolean {
    const { program, values } = this;
    return kinksAmong(program, values, statements, dependsOnInput(program)).size > 0;
  }

  at(statement: number): number {
    return this.values.data[this.values.start[statement] as number] as number;
  }

  /** The elements of all outputs, one after the other. */
  outputs(): readonly number[] {
    const { program, values } = this;
    return program.outputs.flatMap(({ statement }) => [
      ...valueAt(program, values, statement).data,
    ]);
  }

  /**
   * Both sides of what is read, along a vector, as long as there is budget.
   * @param origins what is taken for each at the point itself.
   */
  sides(
    budget: { left: number },
    vector: Float64Array,
    read: readonly (() => number)[],
    origins: readonly number[],
  ): readonly { readonly left: Side; readonly right: Side }[] {
    const size = vector.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
    budget.left -= RUNS * this.values.data.length;
    if (budget.left < 0 || size === 0 || !vector.every(Number.isFinite)) return [];
    const seen = new Map<number, readonly number[]>([[0, origins]]);
    const allAt = (h: number) => {
      const known = seen.get(h);
      if (known) return known;
      this.move(vector, h);
      const numbers = read.map((each) => each());
      seen.set(h, numbers);
      return numbers;
    };
    const scale = this.point.reduce(
      (most, x, k) => (vector[k] === 0 ? most : Math.max(most, Math.abs(x))),
      1,
    );
    const found = read.map((_, k) => {
      const one = (h: number) => allAt(h)[k] as number;
      return { left: oneSided(one, -1, scale / size), right: oneSided(one, 1, scale / size) };
    });
    this.move(vector, 0);
    return found;
  }

  private move(vector: Float64Array, h: number): void {
    this.places.forEach((at, k) => {
      this.values.data[at] = (this.point[k] as number) + h * (vector[k] as number);
    });
    runFrom(this.program, this.values);
  }
}
