import { limits } from '../limits';
import { broadcastShapes, sameShape } from '../tensor/shape';
import type { Algebra } from './algebra';
import type { Attributes } from './attributes';

/**
 * What a derivative by hand is made of: a number; a value, which is the parameter `x1`, `x2` …, the
 * result `y` or its adjoint `adjoint`; or a primitive applied to such terms.
 */
export type HandTerm =
  | number
  | string
  | readonly [primitive: string, operands: readonly HandTerm[], attributes?: Attributes];

/** What the adjoint of the result adds to that of each parameter. */
export type HandRule = readonly HandTerm[];

/** A rule as the text that an attribute holds. */
export function handRuleText(rule: HandRule): string {
  return JSON.stringify(rule, (_, value) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  );
}

const known = new Map<string, HandRule | null>();
/** So many rules are remembered as they were read. */
const REMEMBERED = 256;

/**
 * The rule that an attribute holds; null for what is none. Whether there are such primitives, and whether
 * shapes fit, is for inference.
 */
export function handRule(text: unknown): HandRule | null {
  if (typeof text !== 'string' || text.length > limits.rule) return null;
  let rule = known.get(text);
  if (rule === undefined) {
    rule = read(text);
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, rule);
  }
  return rule;
}

function read(text: string): HandRule | null {
  try {
    const terms: unknown = JSON.parse(text);
    return Array.isArray(terms) && terms.length > 0 && terms.every(isTerm(terms.length))
      ? terms
      : null;
  } catch {
    return null;
  }
}

const NUMBERS: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
};

function isTerm(parameters: number): (term: unknown) => term is HandTerm {
  const isOne = (term: unknown): term is HandTerm => {
    if (typeof term === 'number') return true;
    if (typeof term === 'string') {
      const place = /^x([1-9]\d*)$/.exec(term);
      if (place) return Number(place[1]) <= parameters;
      return term === 'y' || term === 'adjoint' || Object.hasOwn(NUMBERS, term);
    }
    if (!Array.isArray(term) || term.length < 2 || term.length > 3) return false;
    const [primitive, operands, attributes = {}] = term as unknown[];
    return (
      isWord(primitive) &&
      Array.isArray(operands) &&
      operands.every(isOne) &&
      isSettings(attributes)
    );
  };
  return isOne;
}

function isWord(text: unknown): boolean {
  return typeof text === 'string' && /^[a-z]\w*$/i.test(text);
}

function isSettings(attributes: unknown): boolean {
  if (typeof attributes !== 'object' || attributes === null || Array.isArray(attributes))
    return false;
  const isNumber = (value: unknown) => typeof value === 'number';
  return Object.entries(attributes).every(
    ([name, value]) =>
      isWord(name) && (isNumber(value) || (Array.isArray(value) && value.every(isNumber))),
  );
}

/** The values that the terms of a rule name. */
export interface HandPlaces<T> {
  readonly x: readonly T[];
  readonly y: T;
  readonly adjoint: T;
}

/** How terms are worked out. */
interface HandKernel<T> {
  apply(primitive: string, operands: readonly T[], attributes?: Attributes): T;
  literal(value: number): T;
}

/** A term in whatever it is worked out with. */
export function worked<T>(o: HandKernel<T>, term: HandTerm, places: HandPlaces<T>): T {
  if (typeof term === 'number') return o.literal(term);
  if (typeof term !== 'string') {
    const [primitive, operands, attributes] = term;
    const given = operands.map((operand) => worked(o, operand, places));
    return o.apply(primitive, given, attributes);
  }
  if (term === 'y') return places.y;
  if (term === 'adjoint') return places.adjoint;
  const number = NUMBERS[term];
  return number === undefined ? (places.x[Number(term.slice(1)) - 1] as T) : o.literal(number);
}

/** What flows back to parameter k, in a shape that its own broadcasts to. */
export function flowByHand<T>(
  o: Algebra<T>,
  rule: HandRule,
  k: number,
  places: HandPlaces<T>,
): T | null {
  const term = rule[k];
  if (term === undefined) return null;
  const flow = worked(o, term, places);
  const shape = broadcastShapes([o.shapeOf(flow), o.shapeOf(places.x[k] as T)]);
  return sameShape(shape, o.shapeOf(flow)) ? flow : o.broadcastTo(flow, shape);
}
