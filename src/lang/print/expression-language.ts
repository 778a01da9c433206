import { type PrimitiveName, primitives } from '../../core/primitives/table';
import type { Attributes } from '../../core/rule/attributes';
import { fromTensor, type NestedNumbers, type Tensor } from '../../core/tensor/tensor';
import { numberText } from '../expression/constants';
import { entriesOf, rangeText } from '../expression/indexing';
import { settingsText } from '../expression/settings-text';
import { binding, type InfixSign, infixSign } from '../grammar';
import type { Form, Infix, Language, Printed } from './precedence';

/**
 * The language of the expression bar.
 * @param taken names that mean something else than the constant or function they are.
 */
export function expressionLanguage(taken: ReadonlySet<string>): Language {
  return {
    minus: '-',
    constant: (value) => constant(value, taken),
    form: (primitive, operands, attributes) => formOf(primitive, operands, attributes, taken),
  };
}

/**
 * A number, or numbers in nested brackets.
 * @param taken names that mean something else.
 */
export function tensorText(value: Tensor, taken: ReadonlySet<string> = new Set()): string {
  const nested = (x: number | NestedNumbers): string =>
    typeof x === 'number' ? numberText(x, taken) : `[${x.map(nested).join(', ')}]`;
  const text = nested(fromTensor(value));
  // Brackets with nothing in them do not tell the extents after the one that is 0.
  const isTold = value.shape.indexOf(0) === value.shape.length - 1 || !value.shape.includes(0);
  return isTold ? text : `reshape([], shape=[${value.shape.join(', ')}])`;
}

function constant(value: Tensor, taken: ReadonlySet<string>): Printed {
  const text = tensorText(value, taken);
  const kind = text.startsWith('[') ? 'array' : 'number';
  if (text.startsWith('-')) return { text, binds: binding.negation, constant: kind };
  // e^x is read as exp(x), so a power of the constant e has to look different.
  return { text, binds: text === 'e' ? binding.power : binding.atom, constant: kind };
}

function formOf(
  primitive: PrimitiveName,
  operands: readonly Printed[],
  attributes: Attributes,
  taken: ReadonlySet<string>,
): Form {
  const { text } = primitives[primitive];
  if (text.kind === 'infix') return signs.get(text.operator) as Infix;
  if (text.kind === 'prefix') {
    const { negation } = binding;
    return { kind: 'prefix', text: text.operator, binds: negation, least: negation };
  }
  const settings = settingsText(primitive, attributes, taken);
  const postfix = postfixOf(primitive, attributes, settings, operands[1]?.text ?? '');
  if (postfix) return { kind: 'postfix', text: postfix };
  if (isList(primitive, settings, operands)) {
    return { kind: 'call', write: (texts) => `[${texts.join(', ')}]` };
  }
  const name = calledName(primitive, operands.length);
  const write = (texts: readonly string[]) => `${name}(${[...texts, ...settings].join(', ')})`;
  return { kind: 'call', write: (texts) => write(joins(primitive) ? alone(texts) : texts) };
}

function joins(primitive: PrimitiveName): boolean {
  return primitive === 'concat' || primitive === 'stack';
}

/** A list by itself would be read as that of the operands. */
function alone(texts: readonly string[]): readonly string[] {
  const [only = '', ...others] = texts;
  return others.length === 0 && only.startsWith('[') ? [`(${only})`] : texts;
}

const signs: ReadonlyMap<string, Infix> = new Map(
  Object.values(primitives).flatMap(({ text }): [string, Infix][] => {
    const sign = text.kind === 'infix' ? infixSign(text.operator) : undefined;
    return sign ? [[sign.operator, infix(sign)]] : [];
  }),
);

function infix({ operator, binds, run }: InfixSign): Infix {
  const spaced = binds < binding.product || operator === '@' ? ` ${operator} ` : operator;
  const fromLeft = binds === binding.sum || binds === binding.product;
  return {
    kind: 'infix',
    join: (left, right) => left + spaced + right,
    binds,
    level: binds,
    associates: fromLeft ? 'left' : binds === binding.power ? 'right' : 'none',
    ...(run && { run }),
  };
}

/** `.T`, `[0:2]`, `[:, i]`; null for what is written as a call. */
function postfixOf(
  primitive: PrimitiveName,
  attributes: Attributes,
  settings: readonly string[],
  index: string,
): string | null {
  if (primitive === 'transpose') return settings.length === 0 ? '.T' : null;
  if (primitive === 'slice') {
    const entries = entriesOf(attributes);
    return entries && `[${entries.map((entry) => rangeText(entry)).join(', ')}]`;
  }
  if (primitive !== 'gather') return null;
  const { axis = 0 } = attributes;
  const isShort = typeof axis === 'number' && axis >= 0 && axis <= 16;
  return isShort ? `[${':, '.repeat(axis)}${index}]` : null;
}

/** Whether a statement is written [a, b]. A list of constants alone would be read as one constant. */
function isList(
  primitive: PrimitiveName,
  settings: readonly string[],
  operands: readonly Printed[],
): boolean {
  return primitive === 'stack' && settings.length === 0 && !operands.every((x) => x.constant);
}

/** A sum of one operand would read as the sum over the axes of that operand. */
function calledName(primitive: PrimitiveName, operandCount: number): string {
  const { text, variadic } = primitives[primitive];
  if (text.kind !== 'call') return primitive;
  const shared = operandCount === 1 && variadic && text.name in primitives;
  return shared ? primitive : text.name;
}
