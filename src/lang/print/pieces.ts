import { type PrimitiveName, primitives } from '../../core/primitives/table';
import {
  attributesAt,
  operandsAt,
  operationAt,
  type Program,
  primitiveAt,
} from '../../core/program/program';
import type { Attributes } from '../../core/rule/attributes';
import { fromTensor, type NestedNumbers, type Tensor } from '../../core/tensor/tensor';
import { numberText } from '../expression/constants';
import { entriesOf, rangeText } from '../expression/indexing';
import { settingsText } from '../expression/settings-text';
import { binding, type InfixSign, infixSign, runsOn } from '../grammar';
import type { PrintedNames } from './assign-names';

/** The text of a value, and what its surroundings must know to set parentheses. */
interface Piece {
  readonly text: string;
  readonly binds: number;
  readonly constant?: true;
  /** The sign between its parts, if it is one. */
  readonly sign?: InfixSign;
}

/**
 * The right-hand side of every statement that is reachable, where the values that have an assignment
 * stand by their names. Works in program order, so it calls itself for nothing however deep the program is.
 */
export function textsOf(
  program: Program,
  reachable: Uint8Array,
  names: PrintedNames,
): ReadonlyMap<number, string> {
  const inputs = [...names.inputs].flatMap(([i, name]) => (reachable[i] ? [name] : []));
  const taken = new Set([...inputs, ...names.outputs, ...names.assigned.values()]);
  const pieces = new Map<number, Piece>();
  const shown = (i: number): Piece => {
    const name = names.assigned.get(i);
    return name === undefined ? (pieces.get(i) as Piece) : atom(name);
  };
  for (let i = 0; i < program.length; i++) {
    if (!reachable[i]) continue;
    const input = names.inputs.get(i);
    const constant = program.constants.get(i);
    if (input !== undefined) pieces.set(i, atom(input));
    else if (constant) pieces.set(i, constantPiece(constant, taken));
    else pieces.set(i, application(program, i, operandsAt(program, i).map(shown), taken));
  }
  return new Map([...pieces].map(([i, { text }]) => [i, text]));
}

function atom(text: string): Piece {
  return { text, binds: binding.atom };
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

function constantPiece(value: Tensor, taken: ReadonlySet<string>): Piece {
  const text = tensorText(value, taken);
  return { text, binds: isNegative(text) ? binding.negation : binding.atom, constant: true };
}

function application(
  program: Program,
  i: number,
  operands: readonly Piece[],
  taken: ReadonlySet<string>,
): Piece {
  const row = primitiveAt(program, i);
  const primitive = operationAt(program, i) as PrimitiveName;
  const attributes = attributesAt(program, i);
  const [a, b] = operands;
  if (row?.text.kind === 'infix' && a && b) return infixPiece(row.text.operator, a, b);
  if (row?.text.kind === 'prefix' && a) {
    // A minus right before a number would belong to the number.
    const bare = a.binds >= binding.negation && !isNegative(a.text) && !a.constant;
    return { text: `${row.text.operator}${fenced(a, bare)}`, binds: binding.negation };
  }
  const settings = settingsText(primitive, attributes, taken);
  const postfix = a && postfixOf(primitive, attributes, settings, b?.text ?? '');
  if (postfix) {
    const isNumber = a.constant && !a.text.startsWith('[');
    return atom(fenced(a, a.binds >= binding.atom && !isNumber) + postfix);
  }
  if (isList(primitive, settings, operands)) {
    return atom(`[${operands.map(({ text }) => text).join(', ')}]`);
  }
  const name = calledName(primitive, operands.length);
  return atom(`${name}(${[...operands.map(({ text }) => text), ...settings].join(', ')})`);
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
  operands: readonly Piece[],
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

function infixPiece(operator: string, a: Piece, b: Piece): Piece {
  const sign = infixSign(operator) as InfixSign;
  const { binds } = sign;
  const isPower = binds === binding.power;
  const fromLeft = binds === binding.sum || binds === binding.product;
  // e^x is read as exp(x), so a power of the constant e has to look different.
  const isE = isPower && a.text === 'e' && a.constant === true;
  const runs = !a.sign || runsOn(sign, a.sign);
  const left = fenced(a, (a.binds > binds || (a.binds === binds && fromLeft && runs)) && !isE);
  const fits = b.binds > binds || (b.binds === binds && isPower);
  const right = fenced(b, fits && !isNegative(b.text));
  const space = binds < binding.product || operator === '@' ? ' ' : '';
  return { text: `${left}${space}${operator}${space}${right}`, binds, sign };
}

function fenced({ text }: Piece, bare: boolean): string {
  return bare ? text : `(${text})`;
}

function isNegative(text: string): boolean {
  return text.startsWith('-');
}
