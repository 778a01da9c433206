import * as v from 'valibot';
import { isIdentifier } from '../../core/graph/graph';
import { limits } from '../../core/limits';
import { assignmentLimits } from '../../document/assignment';
import type { Asked, Numbers } from '../../embed/messages';
import { readNumbers } from '../../file/schema/numbers';

/** Numbers as messages have them: a number that is one, or arrays of these. */
function areNumbers(value: unknown): value is Numbers {
  const isNumber = (part: unknown): boolean =>
    Array.isArray(part) ? part.every(isNumber) : typeof part === 'number' && !Number.isNaN(part);
  // How much there may be of it is looked at first.
  return readNumbers(value) !== undefined && isNumber(value);
}

const asks = v.variant('wengert', [
  v.strictObject({ wengert: v.picklist(['play', 'pause', 'ask']) }),
  v.strictObject({
    wengert: v.literal('go'),
    step: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
  v.strictObject({
    wengert: v.literal('set'),
    input: v.custom<string>((name) => typeof name === 'string' && isIdentifier(name)),
    value: v.custom<Numbers>(areNumbers),
  }),
  v.strictObject({
    wengert: v.literal('take'),
    student: v.pipe(v.string(), v.maxLength(assignmentLimits.student)),
    answers: v.pipe(v.string(), v.maxLength(limits.link), v.regex(/^[\w-]*$/)),
  }),
]);

/** What a message asks for; null for what asks for nothing there is. */
export function readAsked(message: unknown): Asked | null {
  const read = v.safeParse(asks, message);
  return read.success ? read.output : null;
}
