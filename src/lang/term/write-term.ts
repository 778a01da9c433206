import type { Term } from '../../core/algebra/term';
import { type PrimitiveName, primitives } from '../../core/primitives/table';
import type { Attributes } from '../../core/rule/attributes';
import { SCALAR, type Shape } from '../../core/tensor/shape';
import { givenSettings } from '../expression/settings-text';
import { binding } from '../grammar';
import type { Medium } from '../medium/medium';
import { appliedShape } from './applied-shape';
import { writeArrayApplication } from './write-array';
import { atom, fenced, isArray, isNegative, type Written } from './written';

type Place = Extract<Term, { kind: 'place' }>;

/** A number. A negative one goes into a sign before it, or into parentheses inside other operations. */
export function writeNumber(medium: Medium, value: number): Written {
  const text = medium.number(value);
  // 1.2·10⁻⁵ is a product already.
  const binds = /10(?:\^|[⁻⁰¹²³⁴-⁹])/.test(text) ? binding.product : binding.atom;
  const shape = SCALAR;
  if (!text.startsWith(medium.minus)) return { text, binds, shape };
  const positive = text.slice(medium.minus.length);
  return { text, binds: Math.min(binds, binding.negation), positive, shape };
}

/**
 * Writes a term with as few parentheses as are read without doubt.
 * @param place writes a value or adjoint it reads: as a symbol, or as the number it holds.
 */
export function writeTerm(medium: Medium, term: Term, place: (place: Place) => Written): Written {
  const write = (t: Term, nested: boolean): Written => {
    if (t.kind === 'literal') return writeNumber(medium, t.value);
    if (t.kind === 'place') return place(t);
    const divisor = t.primitive === 'multiply' ? divisorOf(t.operands[1]) : null;
    if (divisor) {
      // ȳ × 1/x is ȳ/x.
      return quotient(medium, write(t.operands[0] as Term, true), write(divisor, true), nested);
    }
    const operands = t.operands.map((operand) => write(operand, true));
    return writeApplication(medium, t.primitive, operands, t.attributes, nested);
  };
  return write(term, false);
}

function divisorOf(term: Term | undefined): Term | null {
  if (term?.kind !== 'apply' || term.primitive !== 'divide') return null;
  const [numerator, divisor] = term.operands;
  return numerator?.kind === 'literal' && numerator.value === 1 ? (divisor as Term) : null;
}

/** A primitive applied to operands that are written already; `nested` in another operation or not. */
export function writeApplication(
  medium: Medium,
  primitive: PrimitiveName,
  operands: readonly Written[],
  attributes: Attributes,
  nested: boolean,
): Written {
  const shapes = operands.map((operand) => operand.shape);
  const shape = appliedShape(primitive, shapes, attributes);
  return { ...written(medium, primitive, operands, attributes, nested), shape };
}

function written(
  medium: Medium,
  primitive: PrimitiveName,
  operands: readonly Written[],
  attributes: Attributes,
  nested: boolean,
): Written {
  const [a, b] = operands as [Written, Written];
  switch (primitive) {
    case 'addN':
      if (operands.length > 1) return operands.reduce((x, y) => sum(medium, medium.plus, x, y));
      break;
    case 'multiplyN':
      if (operands.length > 1) return operands.reduce((x, y) => product(medium, x, y));
      break;
    case 'add':
      return sum(medium, medium.plus, a, b);
    case 'subtract':
      return sum(medium, medium.minus, a, b);
    case 'multiply':
      return product(medium, a, b);
    case 'divide':
      return quotient(medium, a, b, nested);
    case 'power':
      return power(medium, a, b);
    case 'negate': {
      const text = fenced(a, a.binds >= binding.product && !isNegative(medium, a));
      return { text: medium.minus + text, binds: binding.negation };
    }
  }
  const ofArrays = writeArrayApplication(medium, primitive, operands, attributes);
  if (ofArrays) return ofArrays;
  const notation = medium.notation(primitive);
  if (notation.kind === 'infix') {
    const isCondition = primitives[primitive].group === 'Comparison';
    const outer = isCondition ? binding.comparison : binding.product;
    const [left, right] = [a, b].map((x) => fenced(x, x.binds > outer));
    const text = `${left} ${notation.operator} ${right}`;
    // The products of vectors are not associative.
    return isCondition ? atom(medium.condition(text)) : { text, binds: binding.product - 0.5 };
  }
  const texts = operands.map(({ text }) => text);
  const settings = givenSettings(primitive, attributes);
  if (notation.kind === 'form') {
    const form = notation.template.replace(/#(\d)/g, (_, k: string) => {
      const operand = operands[Number(k) - 1] ?? atom('');
      return fenced(operand, notation.delimited || operand.binds >= binding.atom);
    });
    const text = settings.length > 0 && notation.delimited ? medium.set(form, settings) : form;
    if (text === null || (settings.length > 0 && !notation.delimited)) {
      return atom(medium.call(medium.named(primitive), texts, settings));
    }
    const raised = text !== '' && /[\^²ᵀ]/.test(notation.template);
    const isAtom = notation.delimited && !raised;
    const binds = isAtom ? binding.atom : raised ? binding.power : binding.product;
    return { text, binds };
  }
  const name = notation.kind === 'call' ? notation.name : notation.operator;
  const { rule, attributes: specs = [] } = primitives[primitive];
  if (rule.kind !== 'pointwise') return atom(medium.call(name, texts, settings));
  const numbers = specs.flatMap((spec) => {
    const value = attributes[spec.name] ?? spec.default;
    return typeof value === 'number' ? [medium.number(value)] : [];
  });
  return atom(medium.call(name, [...texts, ...numbers], []));
}

/** a + b, where a negative number b goes into the sign: a − 2. */
export function sum(medium: Medium, sign: string, a: Written, b: Written): Written {
  const binds = binding.sum;
  const left = fenced(a, a.binds >= binds);
  if (b.positive !== undefined) {
    const flipped = sign === medium.plus ? medium.minus : medium.plus;
    return { text: `${left} ${flipped} ${b.positive}`, binds };
  }
  return { text: `${left} ${sign} ${fenced(b, b.binds > binds && !isNegative(medium, b))}`, binds };
}

function product(medium: Medium, a: Written, b: Written): Written {
  const kind = isArray(a) && isArray(b) ? 'elementwise' : 'scaled';
  const alike = (x: Written) => x.product === undefined || x.product === kind;
  const left = fenced(a, a.binds >= binding.product && alike(a));
  const right = fenced(b, b.binds >= binding.product && !isNegative(medium, b) && alike(b));
  const text =
    kind === 'elementwise' ? medium.elementwise(left, right) : medium.product(left, right);
  return { text, binds: binding.product, shape: broadcast(a, b), product: kind };
}

function broadcast(a: Written, b: Written): Shape | undefined {
  return appliedShape('add', [a.shape, b.shape], {});
}

function quotient(medium: Medium, a: Written, b: Written, nested: boolean): Written {
  const fraction = nested ? medium.fraction(a.text, b.text) : null;
  // No atom: a power of it needs parentheses.
  if (fraction !== null) return { text: fraction, binds: binding.power };
  const left = fenced(a, a.binds > binding.product);
  const right = fenced(b, b.binds > binding.product && !isNegative(medium, b));
  return { text: `${left}/${right}`, binds: binding.product };
}

function power(medium: Medium, a: Written, b: Written): Written {
  const base = fenced(a, a.binds >= binding.atom);
  const exponent = fenced(b, medium.raisesExponents || b.binds >= binding.atom);
  return { text: medium.power(base, exponent), binds: binding.power };
}
