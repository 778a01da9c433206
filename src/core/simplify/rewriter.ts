import { simplifyWords } from '../../words/en/simplify';
import { applyToTensors } from '../algebra/tensors';
import { type PrimitiveName, primitives } from '../primitives/table';
import { ProgramBuilder } from '../program/builder';
import type { Origin } from '../program/program';
import { NO_ATTRIBUTES } from '../rule/attributes';
import type { Convention } from '../rule/convention';
import type { Dtype } from '../tensor/dtype';
import { broadcastShapes, SCALAR, type Shape, sameShape, sizeOf } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';
import { type Identity, identitiesFor, type Replacement, type RewriteContext } from './identities';
import { type DraftStatement, Interning } from './interning';

export type SimplificationRule =
  | 'constant folding'
  | 'common subexpression'
  | 'algebraic identity'
  | 'dead code';

/** One rule applied to a draft. */
export interface Rewriting {
  readonly rule: SimplificationRule;
  readonly description: string;
  /** A statement that takes the draft's place, or what the draft becomes. */
  readonly to: number | DraftStatement;
}

/** A constant that is folded may have this many elements, however few it is made of. */
const SMALL = 16;

/** Writes statements, none of which a rule could make simpler. */
export class Rewriter implements RewriteContext {
  readonly builder: ProgramBuilder;
  /** Where what is being written came from. */
  origin: Origin | undefined;
  private readonly interning: Interning;
  private readonly scalars = new Map<number, number>();
  private readonly numbers = new Map<number, number | null>();
  private readonly identities: ReadonlyMap<string, readonly Identity[]>;

  constructor(exact: boolean, convention: Convention) {
    this.builder = new ProgramBuilder(convention);
    this.interning = new Interning(this.builder);
    this.identities = identitiesFor(exact);
  }

  /** The first rule that applies to a draft of the given shape; null when it is as simple as can be. */
  rewrite(draft: DraftStatement, shape: Shape): Rewriting | null {
    return this.folded(draft, shape) ?? this.byIdentity(draft, shape) ?? this.shared(draft);
  }

  append(draft: DraftStatement): number {
    const { operation, operands, attributes } = draft;
    const statement = this.builder.apply(operation, operands, attributes, this.origin);
    this.interning.add(statement, draft);
    return statement;
  }

  /** Tells of a statement that the builder got otherwise, so that it is shared, too. */
  know(statement: number): void {
    this.interning.add(statement);
  }

  write(operation: PrimitiveName, operands: readonly number[]): number {
    let draft: DraftStatement = { operation, operands, attributes: NO_ATTRIBUTES };
    const shape = broadcastShapes(operands.map((x) => this.builder.shapeOf(x)));
    for (;;) {
      const rewriting = this.rewrite(draft, shape);
      if (rewriting === null) return this.append(draft);
      if (typeof rewriting.to === 'number') return rewriting.to;
      draft = rewriting.to;
    }
  }

  /** A constant; the same number is one statement however often it is asked for. */
  constant(value: Tensor): number {
    const number = value.shape.length === 0 ? (value.data[0] as number) : Number.NaN;
    // Map keys do not tell −0 from 0, nor a number of one dtype from that of another.
    if (value.dtype || Number.isNaN(number) || Object.is(number, -0)) {
      return this.builder.constant(value, this.origin);
    }
    const there = this.scalars.get(number);
    if (there !== undefined) return there;
    const statement = this.builder.constant(value, this.origin);
    this.scalars.set(number, statement);
    return statement;
  }

  literal(value: number): number {
    return this.constant({ shape: SCALAR, data: Float64Array.of(value) });
  }

  number(statement: number): number | null {
    const constant = this.builder.constantOf(statement);
    if (!constant) return null;
    let number = this.numbers.get(statement);
    if (number === undefined) {
      const [first] = constant.data;
      number =
        first !== undefined && constant.data.every((x) => Object.is(x, first)) ? first : null;
      this.numbers.set(statement, number);
    }
    return number;
  }

  shapeOf(statement: number): Shape {
    return this.builder.shapeOf(statement);
  }

  operandsOf(statement: number, operation: PrimitiveName): readonly number[] | null {
    const { builder } = this;
    return builder.operationOf(statement) === operation ? builder.operandsOf(statement) : null;
  }

  private folded(
    { operation, operands, attributes }: DraftStatement,
    shape: Shape,
  ): Rewriting | null {
    const values: Tensor[] = [];
    let elements = SMALL;
    for (const operand of operands) {
      const value = this.builder.constantOf(operand);
      if (!value) return null;
      values.push(value);
      elements += value.data.length;
    }
    if (sizeOf(shape) > elements) return null;
    const value = applyToTensors(operation, values, attributes);
    if ((value.dtype ?? null) !== this.dtypeAfter({ operation, operands, attributes })) return null;
    const to = this.constant(value);
    return {
      rule: 'constant folding',
      description: simplifyWords.constantsAreConstant(primitives[operation].label),
      to,
    };
  }

  private byIdentity(draft: DraftStatement, shape: Shape): Rewriting | null {
    const { operation, operands } = draft;
    for (const identity of this.identities.get(operation) ?? []) {
      const replacement = identity.apply(operands, this);
      if (replacement === null || !sameShape(this.shapeAfter(replacement), shape)) continue;
      const to =
        typeof replacement.by === 'number'
          ? replacement.by
          : {
              operation: replacement.by,
              operands: (replacement as { operands: readonly number[] }).operands,
              attributes: NO_ATTRIBUTES,
            };
      if (this.dtypeAfter(to) !== this.dtypeAfter(draft)) continue;
      return { rule: 'algebraic identity', description: identity.formula, to };
    }
    return null;
  }

  private shared(draft: DraftStatement): Rewriting | null {
    const to = this.interning.find(draft);
    if (to === null) return null;
    return {
      rule: 'common subexpression',
      description: simplifyWords.computedAlready(primitives[draft.operation].label),
      to,
    };
  }

  private dtypeAfter(to: number | DraftStatement): Dtype | null {
    if (typeof to === 'number') return this.builder.dtypeOf(to);
    return this.builder.dtypeOfApplied(primitives[to.operation], to.operands, to.attributes);
  }

  private shapeAfter(replacement: Replacement): Shape {
    if (!('operands' in replacement)) return this.builder.shapeOf(replacement.by);
    return broadcastShapes(replacement.operands.map((x) => this.builder.shapeOf(x)));
  }
}
