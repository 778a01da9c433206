import {
  attributesAt,
  operandsAt,
  operationAt,
  type Program,
  primitiveAt,
} from '../../core/program';
import { fromTensor, type NestedNumbers, type Tensor } from '../../core/tensor';
import type { PrintedNames } from './assign-names';
import { numberText } from './constants';
import { binding, infixSign } from './grammar';

/** The text of a value, and what its surroundings must know to set parentheses. */
interface Piece {
  readonly text: string;
  readonly binds: number;
  readonly constant?: true;
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

function constantPiece(value: Tensor, taken: ReadonlySet<string>): Piece {
  const nested = (x: number | NestedNumbers): string =>
    typeof x === 'number' ? numberText(x, taken) : `[${x.map(nested).join(', ')}]`;
  const text = nested(fromTensor(value));
  return { text, binds: isNegative(text) ? binding.negation : binding.atom, constant: true };
}

function application(
  program: Program,
  i: number,
  operands: readonly Piece[],
  taken: ReadonlySet<string>,
): Piece {
  const row = primitiveAt(program, i);
  const [a, b] = operands;
  if (row?.text.kind === 'infix' && a && b) return infixPiece(row.text.operator, a, b);
  if (row?.text.kind === 'prefix' && a) {
    // A minus right before a number would belong to the number.
    const bare = a.binds >= binding.negation && !isNegative(a.text) && !a.constant;
    return { text: `${row.text.operator}${fenced(a, bare)}`, binds: binding.negation };
  }
  const name = row?.text.kind === 'call' ? row.text.name : operationAt(program, i);
  const values = [
    ...operands.map(({ text }) => text),
    ...attributesOf(program, i).map((x) => numberText(x, taken)),
  ];
  return atom(`${name}(${values.join(', ')})`);
}

function infixPiece(operator: string, a: Piece, b: Piece): Piece {
  const binds = infixSign(operator)?.binds ?? binding.product;
  const isPower = binds === binding.power;
  const fromLeft = binds === binding.sum || binds === binding.product;
  // e^x is read as exp(x), so a power of the constant e has to look different.
  const isE = isPower && a.text === 'e' && a.constant === true;
  const left = fenced(a, (a.binds > binds || (a.binds === binds && fromLeft)) && !isE);
  const fits = b.binds > binds || (b.binds === binds && isPower);
  const right = fenced(b, fits && !isNegative(b.text));
  const space = binds < binding.product ? ' ' : '';
  return { text: `${left}${space}${operator}${space}${right}`, binds };
}

/** Numeric settings after the operands, up to the last that differs from its default. */
function attributesOf(program: Program, i: number): readonly number[] {
  const given = attributesAt(program, i);
  const values: number[] = [];
  let last = -1;
  for (const spec of primitiveAt(program, i)?.attributes ?? []) {
    const value = given[spec.name] ?? spec.default;
    if (typeof value !== 'number') break;
    if (!Object.is(value, spec.default)) last = values.length;
    values.push(value);
  }
  return values.slice(0, last + 1);
}

function fenced({ text }: Piece, bare: boolean): string {
  return bare ? text : `(${text})`;
}

function isNegative(text: string): boolean {
  return text.startsWith('-');
}
