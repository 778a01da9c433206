import { namedConstant } from './constants';
import { callable } from './functions';

/** Whether a name calls a primitive in text, so that nothing else can be called so. */
export function isCallable(name: string): boolean {
  return callable(name).length > 0;
}

/** Whether a name by itself is a constant, such as e. */
export function isNamedConstant(name: string): boolean {
  return namedConstant(name) !== undefined;
}
