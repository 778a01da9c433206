import type { PrimitiveName } from '../../core/primitives/table';
import { transformedTexts } from '../../words/en/transform';
import type { Recorder } from './recorder';
import { type Place, refused } from './refused';
import { flagOf, itemsOf, kindInWords, numberOf, type Value } from './value';

/** What a sign of Python does to numbers of the program itself, and the primitive that it is of others. */
interface Sign {
  readonly primitive: PrimitiveName;
  readonly value: (a: number, b: number) => number | boolean;
  /** Whether two ints give an int. */
  readonly keepsWhole: boolean;
}

const signs: Readonly<Record<string, Sign>> = {
  '+': { primitive: 'add', value: (a, b) => a + b, keepsWhole: true },
  '-': { primitive: 'subtract', value: (a, b) => a - b, keepsWhole: true },
  '*': { primitive: 'multiply', value: (a, b) => a * b, keepsWhole: true },
  '/': { primitive: 'divide', value: (a, b) => a / b, keepsWhole: false },
  '//': { primitive: 'floorDivide', value: (a, b) => Math.floor(a / b), keepsWhole: true },
  '%': { primitive: 'mod', value: (a, b) => a - b * Math.floor(a / b), keepsWhole: true },
  '**': { primitive: 'power', value: (a, b) => a ** b, keepsWhole: true },
  '@': { primitive: 'matmul', value: () => Number.NaN, keepsWhole: false },
  '<': { primitive: 'less', value: (a, b) => a < b, keepsWhole: false },
  '<=': { primitive: 'lessEqual', value: (a, b) => a <= b, keepsWhole: false },
  '>': { primitive: 'greater', value: (a, b) => a > b, keepsWhole: false },
  '>=': { primitive: 'greaterEqual', value: (a, b) => a >= b, keepsWhole: false },
  '==': { primitive: 'equal', value: (a, b) => a === b, keepsWhole: false },
  '!=': { primitive: 'notEqual', value: (a, b) => a !== b, keepsWhole: false },
};

/** What a sign gives between two values. @throws ParseError where Python, or what is read of it here, has none. */
export function binary(
  recorder: Recorder,
  operator: string,
  a: Value,
  b: Value,
  place: Place,
): Value {
  for (const value of [a, b]) if (value.kind === 'unknown') throw value.why;
  const sign = signs[operator];
  const isComparison = /^[<>=!]=?$/.test(operator);
  const [left, right] = [plainNumber(a), plainNumber(b)];
  if (sign && left && right && operator !== '@') {
    if (right.value === 0 && /[/%]/.test(operator))
      throw refused(place, { kind: 'divided by zero' });
    const value = sign.value(left.value, right.value);
    if (typeof value === 'boolean') return flagOf(value);
    const isWhole = sign.keepsWhole && left.whole && right.whole && Number.isInteger(value);
    return numberOf(value, isWhole);
  }
  const listed = ofItems(operator, a, b);
  if (listed) return listed;
  if (sign && isNumeric(a) && isNumeric(b)) {
    return recorder.apply(sign.primitive, [a, b], place, isComparison);
  }
  if (operator === '==' || operator === '!=') {
    const same = plainText(a) !== null && plainText(a) === plainText(b);
    if (!isNumeric(a) && !isNumeric(b)) return flagOf(same === (operator === '=='));
  }
  const kinds = [kindInWords(a), kindInWords(b)];
  throw refused(place, { kind: 'no operation', operator, kinds });
}

/** Lists are put together, and repeated. */
function ofItems(operator: string, a: Value, b: Value): Value | null {
  if (operator === '+' && a.kind === 'items' && b.kind === 'items' && a.list === b.list) {
    return itemsOf([...a.items, ...b.items], a.list);
  }
  if (operator !== '*') return null;
  const [items, times] = a.kind === 'items' ? [a, b] : [b, a];
  if (items.kind !== 'items' || times.kind !== 'number' || !times.whole) return null;
  const count = Math.max(0, Math.min(times.value, 10_000));
  return itemsOf(Array.from({ length: count }, () => items.items).flat(), items.list);
}

/** −x, +x, not x. */
export function unary(recorder: Recorder, operator: string, value: Value, place: Place): Value {
  if (value.kind === 'unknown') throw value.why;
  if (operator === 'not') {
    if (value.kind === 'traced') {
      return recorder.apply('equal', [value, numberOf(0)], place, true);
    }
    return flagOf(!truth(value, place));
  }
  const number = plainNumber(value);
  if (operator === '-') {
    if (number) return numberOf(-number.value, number.whole);
    return recorder.apply('negate', [value], place);
  }
  if (operator === '+' && (number || isNumeric(value))) return value;
  throw refused(place, { kind: 'no operation', operator, kinds: [kindInWords(value)] });
}

/** Whether a value that is known is true. @throws ParseError where it is computed, or neither. */
export function truth(value: Value, place: Place): boolean {
  switch (value.kind) {
    case 'number':
      return value.value !== 0;
    case 'flag':
      return value.value;
    case 'none':
      return false;
    case 'text':
      return value.value !== '';
    case 'items':
      return value.items.length > 0;
    case 'array':
      if (value.tensor.data.length === 1) return value.tensor.data[0] !== 0;
      throw refused(place, { kind: 'truth of an array' });
    case 'unknown':
      throw value.why;
    case 'traced':
      throw refused(place, { kind: 'decided by a value', what: transformedTexts.way });
    default:
      return true;
  }
}

function plainNumber(value: Value): { readonly value: number; readonly whole: boolean } | null {
  if (value.kind === 'number') return value;
  return value.kind === 'flag' ? { value: value.value ? 1 : 0, whole: true } : null;
}

function isNumeric(value: Value): boolean {
  return ['number', 'flag', 'array', 'traced'].includes(value.kind);
}

function plainText(value: Value): string | null {
  return value.kind === 'text' ? value.value : value.kind === 'none' ? 'None' : null;
}
