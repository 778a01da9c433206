import type { Cause } from '../../words/en/trouble';
import { tensors } from '../algebra/tensors';
import { oneSided } from '../analysis/one-sided';
import { type Program, shapeAt } from '../program/program';
import { dependsOnInput, upstream } from '../program/reach';
import { widened } from '../program/widened';
import { emptyValues, hasOnlyScalars, runFrom, type Values, valueAt } from '../sweep/evaluate';
import { forward } from '../sweep/forward';
import type { Tensor } from '../tensor/tensor';
import { branchNotTaken } from './branch-not-taken';
import { elementPlace } from './element-place';
import { stopped } from './kink';
import { isFiniteTensor } from './non-finite';
import { type FailedCheck, failsCheck } from './one-sided-check';
import { type ForwardTrace, type ReverseTrace, stepAt, stepsBetween, type Trace } from './trace';

/** Values of one run that all looks together may take, in numbers; a statement on tensors costs more. */
const BUDGET = 400_000;
const PER_TENSOR_STATEMENT = 150;
/** Values of the function that a look takes at first, on both sides. */
const RUNS = 16;

/** What one-sided differences show of a trace's answers. */
export interface OneSidedChecks {
  readonly failed: readonly FailedCheck[];
  /** Whether all that was asked for was seen clearly, and was the derivative. */
  readonly right: boolean;
}

/**
 * Where a trace's answers are not derivatives, found by one-sided differences: in reverse mode by each
 * element of each input that a kink depends on or whose derivative is not finite, in forward mode of
 * each output along the seed. Elements beyond what can be looked at without a pause are left out.
 */
export function oneSidedChecks(trace: Trace, kinks: ReadonlyMap<number, unknown>): OneSidedChecks {
  const probes = new Probes(trace.program, trace.values);
  const failed =
    trace.mode === 'forward'
      ? alongSeed(trace, kinks.size > 0, probes)
      : byInputs(trace, kinks, probes);
  return { failed, right: probes.clear && probes.taken && failed.length === 0 };
}

function byInputs(
  trace: ReverseTrace,
  kinks: ReadonlyMap<number, unknown>,
  probes: Probes,
): FailedCheck[] {
  const { program, values, output, turn, stepCount } = trace;
  if (!output || !isFiniteTensor(valueAt(program, values, output.statement))) return [];
  const seed = stepAt(trace, turn).value;
  if (!isFiniteTensor(seed)) return [];
  const found: FailedCheck[] = [];
  const behind = upstream(program, kinks.keys(), dependsOnInput(program));
  const held = stopped(program);
  for (const step of stepsBetween(trace, stepCount - program.inputs.length, stepCount).reverse()) {
    if (step.kind !== 'gradient') continue;
    const { statement, name, value } = step;
    if (!behind[statement] && isFiniteTensor(value)) continue;
    if (held[statement]) {
      probes.clear = false;
      continue;
    }
    const failed: FailedCheck[] = [];
    for (let element = 0; element < value.data.length; element++) {
      const at = probes.values.start[statement] + element;
      const x = values.data[values.start[statement] + element];
      if (!Number.isFinite(x)) continue;
      const ad = value.data[element];
      if (!behind[statement] && Number.isFinite(ad)) continue;
      const sides = probes.at(
        Math.max(1, Math.abs(x)),
        (h) => {
          probes.values.data[at] = x + h;
        },
        () => dot(seed, valueAt(program, probes.values, output.statement)),
      );
      probes.values.data[at] = x;
      if (sides === null) break;
      if (!failsCheck(ad, sides.left, sides.right)) continue;
      const by = `${name}${elementPlace(shapeAt(program, statement), element)}`;
      const cause = causeOf(trace, seed, ad, step, element, behind[statement] === 1);
      failed.push({ statement, by, others: 0, output: output.name, of: null, ad, cause, ...sides });
    }
    const [first] = failed;
    if (first) found.push({ ...first, others: failed.length - 1 });
  }
  return found;
}

/** Why an element of the gradient is not the derivative. */
function causeOf(
  { program, values, output }: ReverseTrace,
  outward: Tensor,
  ad: number,
  { statement, value: { shape, data } }: { readonly statement: number; readonly value: Tensor },
  element: number,
  kinked: boolean,
): Cause {
  const branch =
    output && Number.isNaN(ad)
      ? branchNotTaken(program, values, output.statement, statement)
      : null;
  if (!output || !branch) return kinked ? 'kinks' : 'not finite';
  const seed: Tensor = { shape, data: new Float64Array(data.length) };
  seed.data[element] = 1;
  const primal = (i: number) => valueAt(program, values, i);
  const tangents = forward(
    tensors[program.convention],
    program,
    primal,
    new Map([[statement, seed]]),
  );
  const tangent = tangents[output.statement];
  return { ...branch, forward: tangent ? dot(outward, tangent) : 0 };
}

function alongSeed(trace: ForwardTrace, kinked: boolean, probes: Probes): FailedCheck[] {
  const { program, values, stepCount } = trace;
  const seeds = stepsBetween(trace, 0, program.inputs.length).flatMap((step) =>
    step.kind === 'input' && step.tangent ? [{ ...step, tangent: step.tangent }] : [],
  );
  if (!seeds.every(({ tangent, value }) => isFiniteTensor(tangent) && isFiniteTensor(value)))
    return [];
  const moving = seeds.filter(({ tangent }) => tangent.data.some((x) => x !== 0));
  const held = stopped(program);
  if (moving.some(({ statement }) => held[statement])) return [];
  const alone = moving.length === 1 ? moving[0] : undefined;
  const unit = alone?.tangent.shape.length === 0 && alone.tangent.data[0] === 1;
  const size = (of: 'value' | 'tangent') =>
    moving.reduce(
      (most, seed) => seed[of].data.reduce((m, x) => Math.max(m, Math.abs(x)), most),
      0,
    );
  const move = (h: number) => {
    for (const { statement, tangent, value } of moving) {
      const at = probes.values.start[statement];
      tangent.data.forEach((slope, k) => {
        probes.values.data[at + k] = value.data[k] + h * slope;
      });
    }
  };
  const found: FailedCheck[] = [];
  for (const step of stepsBetween(trace, stepCount - program.outputs.length, stepCount)) {
    if (step.kind !== 'output' || step.value.data.length !== 1) continue;
    const { statement, name, tangent } = step;
    if (!isFiniteTensor(valueAt(program, values, statement))) continue;
    const ad = tangent?.data[0] ?? 0;
    if (!kinked && Number.isFinite(ad)) continue;
    const read = () => probes.values.data[probes.values.start[statement]];
    const sides = probes.at(Math.max(1, size('value')) / size('tangent'), move, read);
    move(0);
    if (sides === null) break;
    if (!failsCheck(ad, sides.left, sides.right)) continue;
    const by = unit && alone ? alone.name : null;
    const cause = kinked ? 'kinks' : 'not finite';
    found.push({ statement, by, others: 0, output: name, of: null, ad, cause, ...sides });
  }
  return found;
}

/** Runs a program beside its point, as often as the budget allows. */
class Probes {
  readonly values: Values;
  /** Whether there was any look, and whether each was taken and saw a slope on both sides. */
  taken = false;
  clear = true;
  private left: number;
  private readonly cost: number;

  private readonly program: Program;

  constructor(rounding: Program, from: Values) {
    // Steps that are small enough are lost where values are rounded to float32.
    const program = widened(rounding);
    this.program = program;
    this.values = emptyValues(program);
    this.values.data.set(from.data);
    const statements = hasOnlyScalars(program) ? 0 : PER_TENSOR_STATEMENT * program.length;
    this.cost = RUNS * (this.values.data.length + statements);
    this.left = BUDGET;
  }

  /** Both sides of a function at `move(0)`; null when there is no budget left. */
  at(scale: number, move: (h: number) => void, read: () => number) {
    this.left -= this.cost;
    this.taken = true;
    if (this.left < 0) {
      this.clear = false;
      return null;
    }
    const value = (h: number) => {
      move(h);
      runFrom(this.program, this.values);
      return read();
    };
    const left = oneSided(value, -1, scale);
    const right = oneSided(value, 1, scale);
    if (left.kind !== 'slope' || right.kind !== 'slope') this.clear = false;
    return { left, right };
  }
}

function dot(a: Tensor, b: Tensor): number {
  return a.data.reduce((sum, x, k) => sum + x * b.data[k], 0);
}
