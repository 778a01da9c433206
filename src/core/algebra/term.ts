import type { Attributes } from '../attributes';
import type { PrimitiveName } from '../primitives/table';
import { SCALAR, type Shape, sizeOf } from '../shape';
import { item, scalar, type Tensor } from '../tensor';
import { algebras } from './algebra';
import { applyToTensors } from './tensors';

/** An expression to be read by people: what a rule says, in the names of the trace. */
export type Term =
  | { readonly kind: 'literal'; readonly value: number }
  /** The value of a statement, its adjoint or its tangent. */
  | {
      readonly kind: 'place';
      readonly of: 'primal' | 'adjoint' | 'tangent';
      readonly statement: number;
    }
  | {
      readonly kind: 'apply';
      readonly primitive: PrimitiveName;
      readonly operands: readonly Term[];
      readonly attributes: Attributes;
    };

/** A term with its value where that is known, by which the branch of a choice is known too. */
export interface Valued {
  readonly term: Term;
  readonly value: Tensor;
}

export function literalTerm(value: number): Term {
  return { kind: 'literal', value };
}

const isLiteral = (x: Valued, value: number) => x.term.kind === 'literal' && x.term.value === value;

/**
 * Derivative rules as terms, under each convention. Arithmetic between literals is carried out, factors and summands that
 * change nothing are left out, and a choice that is the same for every element becomes its branch, so that
 * x² yields `2 × x` and relu yields `1` or `0`.
 */
export const terms = algebras<Valued>({
  literal: (value) => ({ term: literalTerm(value), value: scalar(value) }),
  shapeOf: (x) => x.value.shape as Shape,
  isFinite: (x) => x.value.data.every(Number.isFinite),
  apply(name, operands, attributes = {}) {
    const primitive = name as PrimitiveName;
    const value = applyToTensors(
      primitive,
      operands.map((x) => x.value),
      attributes,
    );
    const simpler = simplified(primitive, operands, value);
    if (simpler) return { term: simpler, value };
    return {
      term: { kind: 'apply', primitive, operands: operands.map((x) => x.term), attributes },
      value,
    };
  },
});

function simplified(
  primitive: PrimitiveName,
  operands: readonly Valued[],
  value: Tensor,
): Term | null {
  const [a, b, c] = operands as [Valued, Valued, Valued];
  switch (primitive) {
    case 'add':
      if (isLiteral(a, 0)) return b.term;
      if (isLiteral(b, 0)) return a.term;
      break;
    case 'subtract':
      if (isLiteral(b, 0)) return a.term;
      break;
    case 'multiply':
      if (isLiteral(a, 1)) return b.term;
      if (isLiteral(b, 1)) return a.term;
      break;
    case 'divide':
      if (isLiteral(b, 1)) return a.term;
      break;
    case 'power':
      if (isLiteral(b, 1)) return a.term;
      if (isLiteral(b, 0)) return literalTerm(1);
      break;
    case 'where': {
      const branch = uniform(a.value);
      if (branch !== null) return branch ? b.term : c.term;
      break;
    }
    case 'sumTo':
    case 'broadcastTo':
      if (
        value.shape.length === a.value.shape.length &&
        sizeOf(value.shape) === sizeOf(a.value.shape)
      ) {
        return a.term;
      }
      break;
  }
  const exact = ['add', 'subtract', 'multiply', 'negate', 'sign', 'square'].includes(primitive);
  if (exact && value.shape === SCALAR && operands.every((x) => x.term.kind === 'literal')) {
    return literalTerm(item(value));
  }
  return null;
}

/** Whether a condition holds everywhere (true), nowhere (false) or here and there (null). */
export function uniform(condition: Tensor): boolean | null {
  const first = condition.data[0] !== 0;
  return condition.data.every((x) => (x !== 0) === first) ? first : null;
}
