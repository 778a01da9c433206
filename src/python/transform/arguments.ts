import type { Place } from './refused';
import type { Scope } from './scope';
import type { Syntax } from './syntax';
import type { Value } from './value';

/** What a call is given. */
export interface Arguments {
  readonly positional: readonly Value[];
  readonly keywords: ReadonlyMap<string, Value>;
  readonly place: Place;
  /** How the call is written, for messages. */
  readonly called: string;
}

/** What the parts of the reading do for each other. */
export interface Reading {
  /** What an expression gives. @throws ParseError */
  evaluate(syntax: Syntax, scope: Scope<Value>): Value;
  /** What a value gives that is called. @throws ParseError */
  call(value: Value, given: Arguments): Value;
  /** What can be gone through item by item. @throws ParseError */
  itemsOf(value: Value, place: Place): Value[];
}
