import { numbers } from '../algebra/numbers';
import { type PrimitiveName, primitives } from '../primitives/table';
import { attributesAt, operations, type Program } from '../program/program';
import type { Operands, Partial, PartialRule, Rule } from '../rule/primitive';
import { isSelect } from '../sweep/contribution';
import { isAllScalar, type Values } from '../sweep/evaluate';
import { partialCaseOf, partialOf } from '../sweep/scalar-partials';
import { areScalars } from './passing';

/** A pointwise rule that has partial derivatives. */
export type Pointwise = Rule & { readonly kind: 'pointwise'; readonly partial: PartialRule };

/** By opcode, its rule where that is pointwise. */
const pointwise: readonly (Pointwise | null)[] = operations.map((operation) => {
  const rule = (primitives[operation as PrimitiveName] as (typeof primitives)['add'] | undefined)
    ?.rule;
  return rule?.kind === 'pointwise' && rule.partial ? (rule as Pointwise) : null;
});

/** The derivative rules of a program's statements, run on plain numbers where that gives all there is to know. */
export class PointwiseRules {
  private readonly scalars: boolean;
  private readonly plain: boolean;
  private readonly algebra: (typeof numbers)['pytorch'];
  /** By how many operands there are. */
  private readonly lists: readonly number[][] = [[], [0.5], [0.5, 0.5], [0.5, 0.5, 0.5]];

  constructor(
    private readonly program: Program,
    private readonly values: Values,
  ) {
    this.scalars = isAllScalar(program);
    this.plain = program.attributes.size === 0;
    this.algebra = numbers[program.convention];
  }

  /** The rule of a statement; null where it is not pointwise, or has to do with arrays or dtypes. */
  at(statement: number): Pointwise | null {
    if (this.program.dtypes) return null;
    const rule = pointwise[this.program.opcodes[statement]] as Pointwise | null;
    return rule && (this.scalars || areScalars(this.program, statement)) ? rule : null;
  }

  /** The values of a statement's operands, which may be overwritten by those of the next. */
  operands(statement: number, rule: Pointwise): Operands<number> {
    const { operandStart, operands } = this.program;
    const { data, start } = this.values;
    const from = operandStart[statement];
    const arity = operandStart[statement + 1] - from;
    // Rules of any number of operands remember by their list what they have computed for all.
    const kept = rule.fold ? undefined : this.lists[arity];
    const list = kept ?? new Array<number>(arity);
    for (let k = 0; k < arity; k++) {
      list[k] = data[start[operands[from + k]]];
    }
    return list as unknown as Operands<number>;
  }

  value(statement: number): number {
    return this.values.data[this.values.start[statement]];
  }

  /** ∂y/∂xᵢ, whose choices are still to be made. */
  partial(
    rule: Pointwise,
    statement: number,
    position: number,
    x: Operands<number>,
    y: number,
  ): Partial<number> {
    const label = position < 2 ? partialCaseOf[2 * this.program.opcodes[statement] + position] : 0;
    if (label !== 0) return partialOf(label, x[0], x[1], y);
    const attributes = this.plain ? NONE : attributesAt(this.program, statement);
    return rule.partial(this.algebra, x, y, position, attributes);
  }
}

const NONE = Object.freeze({});

/** What `scale` makes of a number: by · ∂ on the branch that holds, 0 where that lets nothing through. */
export function scaledBy(by: number, partial: Partial<number>): number {
  if (typeof partial === 'number') return by * partial;
  if (partial === null || !isSelect<number>(partial)) return 0;
  return scaledBy(by, partial.where !== 0 ? partial.take : partial.otherwise);
}
