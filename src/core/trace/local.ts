import {
  type EvaluatedTerm,
  evaluatedTerm,
  literalTerm,
  type Term,
  terms,
  uniformTerm,
} from '../algebra/term';
import type { PrimitiveName } from '../primitives/table';
import {
  attributesAt,
  operandsAt,
  operationAt,
  type Program,
  primitiveAt,
  shapeAt,
} from '../program/program';
import type { Attributes } from '../rule/attributes';
import type { Operands } from '../rule/primitive';
import { contribution, scale } from '../sweep/contribution';
import { valueAt } from '../sweep/evaluate';
import { sameShape } from '../tensor/shape';
import { item } from '../tensor/tensor';
import type { ContributionStep } from './step';
import type { Evaluation } from './trace';

/** The right-hand side of a statement as a term: `ln(v₋₁)`. Constants are literals. */
export function statementTerm(program: Program, statement: number): Term {
  const operation = operationAt(program, statement) as PrimitiveName;
  const operands = operandsAt(program, statement).map((x) => placeTerm(program, x));
  return {
    kind: 'apply',
    primitive: operation,
    operands,
    attributes: attributesAt(program, statement),
  };
}

/**
 * What a contribution adds, as a term: `v′₂ × v₀`, `v′₁ × (1 / v₋₁)`, `v′₄ × 1`, from the rule of the
 * primitive, with the branch that holds at this point where the rule has several.
 */
export function contributionTerm(evaluation: Evaluation, step: ContributionStep): Term {
  const { program } = evaluation;
  const { statement, position, target } = step;
  const adjoint: Term = { kind: 'place', of: 'adjoint', statement };
  if (primitiveAt(program, statement)?.rule.kind !== 'pointwise') {
    // The form of the term does not depend on the adjoint's value; NaN keeps anything from folding.
    return flow(evaluation, statement, position, adjoint, Number.NaN) ?? literalTerm(0);
  }
  const partial = partialTerm(evaluation, statement, position) ?? literalTerm(0);
  const product = applied('multiply', [adjoint, partial]);
  const shape = shapeAt(program, target);
  return sameShape(shape, shapeAt(program, statement))
    ? product
    : applied('sumTo', [product], { shape });
}

/** The partial derivative of a statement by one of its operands, as a term: `1 / v₋₁`; null when nothing flows. */
export function partialTerm(
  evaluation: Evaluation,
  statement: number,
  position: number,
): Term | null {
  return flow(evaluation, statement, position, literalTerm(1), 1);
}

function flow(
  { program, values }: Evaluation,
  statement: number,
  position: number,
  adjoint: Term,
  adjointValue: number,
): Term | null {
  const primitive = primitiveAt(program, statement);
  if (!primitive) return null;
  const primal = (i: number) => evaluatedTerm(placeTerm(program, i), valueAt(program, values, i));
  const ybar = uniformTerm(adjoint, shapeAt(program, statement), adjointValue);
  const operands = operandsAt(program, statement).map(primal);
  const attributes = attributesAt(program, statement);
  const y = primal(statement);
  const { rule } = primitive;
  const o = terms[program.convention];
  if (rule.kind !== 'pointwise') {
    return contribution(o, primitive, position, ybar, operands, y, attributes)?.term ?? null;
  }
  // In the statement's shape: only its product with the adjoint is summed to the operand's.
  const x = operands as unknown as Operands<EvaluatedTerm>;
  return scale(o, ybar, rule.partial?.(o, x, y, position, attributes) ?? null)?.term ?? null;
}

/** A primitive applied to terms. */
export function applied(
  primitive: PrimitiveName,
  operands: readonly Term[],
  attributes: Attributes = {},
): Term {
  return { kind: 'apply', primitive, operands, attributes };
}

/** A value as it appears in terms: by its place, a constant of one number as that number. */
export function placeTerm(program: Program, statement: number): Term {
  const constant = program.constants.get(statement);
  if (constant && constant.data.length === 1) return literalTerm(item(constant));
  return { kind: 'place', of: 'primal', statement };
}
