import { refused } from './refused';
import type { Scope } from './scope';
import { inside, type Syntax, separated } from './syntax';
import type { Parameter, Value } from './value';

/** Reads what a function takes, with its defaults, which are of the place where it is defined. */
export function readParameters(
  list: Syntax | undefined,
  reading: { evaluate(syntax: Syntax, scope: Scope<Value>): Value },
  scope: Scope<Value>,
): readonly Parameter[] {
  if (!list) return [];
  const parameters: Parameter[] = [];
  for (const group of separated(inside(list))) {
    const [name, ...rest] = group as [Syntax, ...Syntax[]];
    if (name.text === '/' || (name.text === '*' && rest.length === 0)) continue;
    if (name.text === '*' || name.text === '**') {
      throw refused(name, { kind: 'statement of running', word: `${name.text}${rest[0]?.text}` });
    }
    const sign = rest.findIndex(({ text }) => text === '=');
    const written = sign < 0 ? undefined : rest[sign + 1];
    const value = written ? reading.evaluate(written, scope) : null;
    parameters.push({ name: name.text, default: value, syntax: name });
  }
  return parameters;
}
