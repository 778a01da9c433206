import { type PrimitiveName, primitives } from '../primitives/table';
import { shapeByRule } from '../program/inference';
import { algebras } from '../rule/algebra';
import type { Attributes } from '../rule/attributes';
import { type Shape, sizeOf } from '../tensor/shape';
import { areFinite, filled, item, scalar, type Tensor } from '../tensor/tensor';
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

/**
 * A term with its value, by which the branch of a choice is known. The value is worked out when it is
 * asked for, which it seldom is: to write down a product of matrices nothing need be multiplied.
 */
export interface EvaluatedTerm {
  readonly term: Term;
  readonly shape: Shape;
  readonly value: Tensor;
}

/** A term of a value that is known. */
export function evaluatedTerm(term: Term, value: Tensor): EvaluatedTerm {
  return { term, shape: value.shape, value };
}

/** A term whose elements are all the same number. */
export function uniformTerm(term: Term, shape: Shape, number: number): EvaluatedTerm {
  return new LazyTerm(term, shape, () => filled(shape, number));
}

class LazyTerm implements EvaluatedTerm {
  private known: Tensor | null = null;

  constructor(
    readonly term: Term,
    readonly shape: Shape,
    private readonly find: () => Tensor,
  ) {}

  get value(): Tensor {
    this.known ??= this.find();
    return this.known;
  }
}

export function literalTerm(value: number): Term {
  return { kind: 'literal', value };
}

const isLiteral = (x: EvaluatedTerm, value: number) =>
  x.term.kind === 'literal' && x.term.value === value;

/**
 * Derivative rules as terms, under each convention. Arithmetic between literals is carried out, factors and summands that
 * change nothing are left out, and a choice that is the same for every element becomes its branch, so that
 * x² yields `2 × x` and relu yields `1` or `0`.
 */
export const terms = algebras<EvaluatedTerm>({
  literal: (value) => evaluatedTerm(literalTerm(value), scalar(value)),
  shapeOf: (x) => x.shape,
  // What is written down says what is computed, not how it is rounded.
  dtypeOf: () => null,
  isFinite: (x) => areFinite(x.value.data),
  apply(name, operands, attributes = {}) {
    const primitive = name as PrimitiveName;
    const shapes = operands.map((x) => x.shape);
    const shape = shapeByRule(primitives[primitive], shapes, attributes);
    const find = () =>
      applyToTensors(
        primitive,
        operands.map((x) => x.value),
        attributes,
      );
    const applied: Term = {
      ...{ kind: 'apply', primitive, attributes },
      operands: operands.map((x) => x.term),
    };
    const late = new LazyTerm(applied, shape, find);
    const simpler = simplified(primitive, operands, late);
    return simpler ? new LazyTerm(simpler, shape, () => late.value) : late;
  },
});

function simplified(
  primitive: PrimitiveName,
  operands: readonly EvaluatedTerm[],
  whole: EvaluatedTerm,
): Term | null {
  const [a, b, c] = operands as [EvaluatedTerm, EvaluatedTerm, EvaluatedTerm];
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
      if (whole.shape.length === a.shape.length && sizeOf(whole.shape) === sizeOf(a.shape)) {
        return a.term;
      }
      break;
  }
  const exact = ['add', 'subtract', 'multiply', 'negate', 'sign', 'square'].includes(primitive);
  if (exact && whole.shape.length === 0 && operands.every((x) => x.term.kind === 'literal')) {
    return literalTerm(item(whole.value));
  }
  return null;
}

/** Whether a condition holds everywhere (true), nowhere (false) or here and there (null). */
function uniform(condition: Tensor): boolean | null {
  const first = condition.data[0] !== 0;
  return condition.data.every((x) => (x !== 0) === first) ? first : null;
}
