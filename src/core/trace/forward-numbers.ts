import { tensors } from '../algebra/tensors';
import { operandsAt, type Program, shapeAt } from '../program/program';
import type { Partial } from '../rule/primitive';
import { isSelect } from '../sweep/contribution';
import { startsOf, tensorOf, type Values, valueAt } from '../sweep/evaluate';
import { pushforward } from '../sweep/forward';
import type { Tangent } from '../sweep/tangent';
import { filled, type Tensor } from '../tensor/tensor';
import type { ForwardPlan } from './forward-plan';
import { areScalars } from './passing';
import { PointwiseRules } from './pointwise';

/** The numbers of forward mode. */
export interface Tangents {
  /** By statement, where its value lies among the values; meaningless where there is none. */
  readonly tangents: Float64Array;
  /** By part, where the plan says that its numbers lie. */
  readonly parts: Float64Array;
  /**
   * By part, 1 where it is left out: its tangent is absent, and what it would be multiplied by is not
   * finite, so that the product was never computed.
   */
  readonly omitted: Uint8Array;
}

/** So many statements of scalars are gone through at a time. */
const STRETCH = 1024;

/**
 * The numbers of a forward sweep. Statements of scalars are computed in plain numbers and all others
 * as tensors; both give what `forward` gives, to the bit. Yields how many statements have been gone
 * through, those of the run for their values included.
 */
export function* sweptForward(
  program: Program,
  plan: ForwardPlan,
  values: Values,
  seeds: ReadonlyMap<number, Tensor>,
): Generator<number, Tangents, undefined> {
  const sweep = new Sweep(program, plan, values, seeds);
  for (let i = 0, told = 0; i < program.length; i++) {
    const costly = plan.partStart[i] !== plan.partStart[i + 1] && sweep.pass(i);
    if (!costly && i - told < STRETCH) continue;
    told = i;
    yield program.length + i;
  }
  return sweep;
}

class Sweep implements Tangents {
  readonly tangents: Float64Array;
  readonly parts: Float64Array;
  readonly omitted: Uint8Array;
  private readonly starts: Uint32Array;
  /** By statement that is a scalar, 1 where a choice lets nothing through: its tangent is 0 but absent. */
  private readonly absent: Uint8Array;
  /** By statement that is an array, where its tangent is present, unless it is everywhere. */
  private readonly presence = new Map<number, Tensor>();
  private readonly rules: PointwiseRules;

  constructor(
    private readonly program: Program,
    private readonly plan: ForwardPlan,
    private readonly values: Values,
    seeds: ReadonlyMap<number, Tensor>,
  ) {
    this.starts = startsOf(program);
    this.tangents = new Float64Array(this.starts[program.length]);
    this.parts = new Float64Array(plan.start[plan.positions.length]);
    this.omitted = new Uint8Array(plan.positions.length);
    this.absent = new Uint8Array(program.length);
    this.rules = new PointwiseRules(program, values);
    for (const [statement, { data }] of seeds) {
      this.tangents.set(data, this.starts[statement]);
    }
  }

  /** The tangent of a statement and its parts; whether that may have taken long. */
  pass(statement: number): boolean {
    const { program, plan, rules, starts } = this;
    const rule = rules.at(statement);
    if (!rule) {
      this.passTensors(statement);
      return true;
    }
    const { operandStart, operands } = program;
    const x = rules.operands(statement, rule);
    const y = rules.value(statement);
    const first = plan.partStart[statement];
    const to = plan.partStart[statement + 1];
    let tangent = 0;
    let present = 0;
    for (let part = first; part < to; part++) {
      const position = plan.positions[part];
      const source = operands[operandStart[statement] + position];
      const partial = rules.partial(rule, statement, position, x, y);
      const there = this.absent[source] ? 0 : 1;
      const moved = movedBy(this.tangents[starts[source]], there, partial);
      this.parts[plan.start[part]] = moved;
      if (!there && !Number.isFinite(movedBy(1, 1, partial))) this.omitted[part] = 1;
      tangent = part === first ? moved : tangent + moved;
      present |= presenceOf(there, partial);
    }
    this.tangents[starts[statement]] = tangent;
    if (!present) this.absent[statement] = 1;
    return false;
  }

  private passTensors(statement: number): void {
    const { program, plan, starts } = this;
    const sources = operandsAt(program, statement);
    const dx = sources.map((source) => this.tangentOf(source));
    const whole = this.pushed(statement, sources, dx) as Tangent<Tensor>;
    this.tangents.set(whole.value.data, starts[statement]);
    if (whole.present && shapeAt(program, statement).length === 0) {
      this.absent[statement] = whole.present.data[0] === 0 ? 1 : 0;
    } else if (whole.present) this.presence.set(statement, whole.present);
    const scalars = areScalars(program, statement);
    const to = plan.partStart[statement + 1];
    for (let part = plan.partStart[statement]; part < to; part++) {
      const position = plan.positions[part];
      const alone = (tangent: Tangent<Tensor> | null) =>
        this.pushed(
          statement,
          sources,
          dx.map((_, k) => (k === position ? tangent : null)),
        ) as Tangent<Tensor>;
      this.parts.set(alone(dx[position] ?? null).value.data, plan.start[part]);
      if (!scalars || dx[position]?.present?.data[0] !== 0) continue;
      const partial = alone({ value: filled([], 1), present: null }).value.data[0];
      if (!Number.isFinite(partial)) this.omitted[part] = 1;
    }
  }

  private pushed(
    statement: number,
    sources: readonly number[],
    dx: readonly (Tangent<Tensor> | null)[],
  ): Tangent<Tensor> | null {
    const { program, values } = this;
    const primal = (i: number) => valueAt(program, values, i);
    return pushforward(tensors[program.convention], program, statement, primal, sources, dx);
  }

  private tangentOf(statement: number): Tangent<Tensor> | null {
    const { program, plan, starts } = this;
    if (!plan.live[statement]) return null;
    const [from, to] = [starts[statement], starts[statement + 1]];
    const value = tensorOf(program, statement, this.tangents.subarray(from, to));
    const absent = this.absent[statement] ? filled([], 0) : null;
    return { value, present: this.presence.get(statement) ?? absent };
  }
}

/** What `scaled` makes of the tangent of a number, which is there or is absent. */
function movedBy(tangent: number, there: number, partial: Partial<number>): number {
  if (partial === null) return 0;
  if (isSelect<number>(partial)) {
    return movedBy(tangent, there, partial.where !== 0 ? partial.take : partial.otherwise);
  }
  // What is absent has no part in what it would be multiplied by, be that infinite.
  return there || Number.isFinite(partial) ? tangent * partial : 0;
}

/** Whether that is there. */
function presenceOf(there: number, partial: Partial<number>): number {
  if (partial === null) return 0;
  if (!isSelect<number>(partial)) return there;
  return presenceOf(there, partial.where !== 0 ? partial.take : partial.otherwise);
}
