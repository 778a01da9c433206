import { type PrimitiveName, primitives } from '../../core/primitives/table';
import type { Attributes } from '../../core/rule/attributes';
import type { Notation } from '../../core/rule/primitive';
import { givenSettings } from '../expression/settings-text';
import { binding } from '../grammar';
import type { GivenSetting, Medium } from '../medium/medium';
import type { Form, Infix, Language, Printed } from '../print/precedence';
import { arrayForm } from './array-form';
import { mathSigns } from './math-signs';
import { writeTensor } from './write-tensor';

const known = new WeakMap<Medium, Language>();

/** Mathematics as a medium shows it: fractions, powers, products without a sign, sums over axes. */
export function mathLanguage(medium: Medium): Language {
  let language = known.get(medium);
  if (!language) {
    language = {
      minus: medium.minus,
      constant: (value) => writeTensor(medium, value),
      form: formIn(medium),
    };
    known.set(medium, language);
  }
  return language;
}

function formIn(medium: Medium): Language['form'] {
  const signs = mathSigns(medium);
  const fraction = medium.fraction('#1', '#2');
  const { minus } = medium;
  return (primitive, operands, attributes, nested) => {
    switch (primitive) {
      case 'add':
        return signs.plus;
      case 'subtract':
        return signs.minus;
      case 'multiply':
        return operands.every(isArray) ? signs.elementwise : signs.times;
      case 'divide':
        // No atom: a power of a fraction needs parentheses.
        return nested && fraction !== null
          ? { kind: 'template', template: fraction, delimited: true, binds: binding.power }
          : signs.over;
      case 'power':
        return signs.power;
      case 'matmul':
        return signs.matrix;
      case 'negate':
        return { kind: 'prefix', text: minus, binds: binding.negation, least: binding.product };
    }
    return (
      arrayForm(medium, primitive, operands, attributes) ??
      notedForm(medium, primitive, attributes, medium.notation(primitive))
    );
  };
}

function isArray({ shape }: Printed): boolean {
  return shape !== undefined && shape.length > 0;
}

/** The form that the notation of a primitive comes to. */
function notedForm(
  medium: Medium,
  primitive: PrimitiveName,
  attributes: Attributes,
  notation: Notation,
): Form {
  if (notation.kind === 'infix') return noted(medium, primitive, notation.operator);
  const settings = givenSettings(primitive, attributes);
  if (notation.kind === 'form') return template(medium, primitive, settings, notation);
  const name = notation.kind === 'call' ? notation.name : notation.operator;
  const { rule, attributes: specs = [] } = primitives[primitive];
  if (rule.kind !== 'pointwise') return call(medium, name, settings);
  const numbers = specs.flatMap((spec) => {
    const value = attributes[spec.name] ?? spec.default;
    return typeof value === 'number' ? [medium.number(value)] : [];
  });
  return call(medium, name, [], numbers);
}

/** A condition, or a product of vectors. */
function noted(medium: Medium, primitive: PrimitiveName, operator: string): Infix {
  const isCondition = primitives[primitive].group === 'Comparison';
  const joined = (left: string, right: string) => `${left} ${operator} ${right}`;
  return {
    kind: 'infix',
    join: isCondition ? (left, right) => medium.condition(joined(left, right)) : joined,
    // The products of vectors are not associative.
    binds: isCondition ? binding.atom : binding.looseProduct,
    level: isCondition ? binding.comparison : binding.product,
    associates: 'none',
    takesMinus: true,
  };
}

function template(
  medium: Medium,
  primitive: PrimitiveName,
  settings: readonly GivenSetting[],
  { template, delimited }: Extract<Notation, { kind: 'form' }>,
): Form {
  const isSet = settings.length > 0;
  const whole = isSet ? (delimited ? medium.set(template, settings) : null) : template;
  if (whole === null) return call(medium, medium.named(primitive), settings);
  const raised = /[\^²ᵀ]/.test(template);
  const binds = raised ? binding.power : delimited ? binding.atom : binding.product;
  return { kind: 'template', template: whole, delimited, binds };
}

function call(
  medium: Medium,
  name: string,
  settings: readonly GivenSetting[],
  numbers: readonly string[] = [],
): Form {
  return {
    kind: 'call',
    write: (operands) => medium.call(name, [...operands, ...numbers], settings),
  };
}
