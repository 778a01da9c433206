import { limits } from '../../core/limits';
import { type PrimitiveName, primitives } from '../../core/primitives/table';
import type { Attributes } from '../../core/rule/attributes';
import { handRule, handRuleText } from '../../core/rule/hand-rule';
import { readNumber } from './numbers';

type Value = Attributes[string];

/**
 * The attributes of a primitive from data nobody vouches for: undefined for none, null for such as it
 * does not have or that are no numbers. Whether it takes these numbers is for the check of the graph,
 * which tells of what it does not take without losing it.
 */
export function readAttributes(
  primitive: PrimitiveName,
  attributes: unknown,
): Attributes | undefined | null {
  const specs = primitives[primitive].attributes ?? [];
  const read: [string, Value][] = [];
  for (const [name, value] of Object.entries(attributes ?? {})) {
    const spec = specs.find((one) => one.name === name);
    const known = spec && (spec.kind === 'rule' ? readRule(value) : readValue(value));
    if (known === undefined) return null;
    read.push([name, known]);
  }
  return read.length === 0 ? undefined : Object.fromEntries(read);
}

/** A derivative by hand, written as it always is. */
function readRule(value: unknown): string | undefined {
  const rule = handRule(value);
  return rule ? handRuleText(rule) : undefined;
}

/** A number or a list of numbers. */
function readValue(value: unknown): Value | undefined {
  if (!Array.isArray(value)) return readNumber(value);
  if (value.length > limits.entries) return undefined;
  const numbers = value.map(readNumber);
  return numbers.every((number) => number !== undefined) ? numbers : undefined;
}
