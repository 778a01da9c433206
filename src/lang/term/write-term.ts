import type { Term } from '../../core/algebra/term';
import type { PrimitiveName } from '../../core/primitives/table';
import type { Attributes } from '../../core/rule/attributes';
import { scalar } from '../../core/tensor/tensor';
import type { Medium } from '../medium/medium';
import { type Printed, writeApplication, writeInfix } from '../print/precedence';
import { appliedShape } from './applied-shape';
import { mathLanguage } from './math-language';
import { mathSigns } from './math-signs';

type PlaceTerm = Extract<Term, { kind: 'place' }>;

/** Primitives of any number of operands that are written as these, again and again. */
const REPEATED: Partial<Record<PrimitiveName, PrimitiveName>> = {
  addN: 'add',
  multiplyN: 'multiply',
};

/**
 * Writes a term with as few parentheses as are read without doubt.
 * @param place writes a value or adjoint it reads: as a symbol, or as the number it holds.
 */
export function writeTerm(
  medium: Medium,
  term: Term,
  place: (place: PlaceTerm) => Printed,
): Printed {
  const write = (t: Term, nested: boolean): Printed => {
    if (t.kind === 'literal') return mathLanguage(medium).constant(scalar(t.value));
    if (t.kind === 'place') return place(t);
    const divisor = t.primitive === 'multiply' ? divisorOf(t.operands[1]) : null;
    // ȳ × 1/x is ȳ/x.
    const operands = divisor ? [t.operands[0] as Term, divisor] : t.operands;
    const texts = operands.map((operand) => write(operand, true));
    return divisor
      ? writeApplication(mathLanguage(medium), 'divide', texts, {}, nested)
      : writeMath(medium, t.primitive, texts, t.attributes, nested);
  };
  return write(term, false);
}

function divisorOf(term: Term | undefined): Term | null {
  if (term?.kind !== 'apply' || term.primitive !== 'divide') return null;
  const [numerator, divisor] = term.operands;
  return numerator?.kind === 'literal' && numerator.value === 1 ? (divisor as Term) : null;
}

/** A primitive applied to operands that are written already; `nested` in another operation or not. */
export function writeMath(
  medium: Medium,
  primitive: PrimitiveName,
  operands: readonly Printed[],
  attributes: Attributes,
  nested: boolean,
): Printed {
  const repeated = operands.length > 1 ? REPEATED[primitive] : undefined;
  if (repeated) {
    return operands.reduce((a, b) => writeMath(medium, repeated, [a, b], {}, nested));
  }
  const language = mathLanguage(medium);
  const shapes = operands.map((operand) => operand.shape);
  return {
    ...writeApplication(language, primitive, operands, attributes, nested),
    shape: appliedShape(primitive, shapes, attributes),
  };
}

/** a + b, where a negative number b goes into the sign: a − 2. */
export function sum(medium: Medium, a: Printed, b: Printed): Printed {
  return writeInfix(mathLanguage(medium), mathSigns(medium).plus, a, b);
}
