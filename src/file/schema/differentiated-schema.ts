import * as v from 'valibot';
import type { Differentiated } from '../../document/document';
import { nameSchema, numberSchema } from './node-schema';

/** More differentiations of one document than anyone sits through. */
const MOST = 1000;
const MOST_AXES = 32;

const whole = (what: string) =>
  v.pipe(
    v.number(`${what} that is not a number`),
    v.check((n) => Number.isSafeInteger(n) && n >= 0, `${what} that is no whole number`),
  );

const stepSchema: v.GenericSchema<unknown, Differentiated> = v.object(
  {
    output: v.optional(v.nullable(nameSchema), null),
    after: v.optional(whole('a differentiation'), 0),
    by: v.optional(v.nullable(nameSchema), null),
    as: v.optional(
      v.union(
        [
          v.picklist(['number', 'sum', 'vector']),
          v.pipe(v.array(whole('an index')), v.maxLength(MOST_AXES)),
        ],
        'a way to be one number that is none: write "number", "sum", "vector" or indices',
      ),
      'number',
    ),
    times: v.optional(numberSchema, 1),
  },
  'a differentiation that is none: write { "output": name }',
);

/** How a document came from its primal, step by step; each step knows earlier ones only. */
export const differentiatedSchema = v.optional(
  v.pipe(
    v.array(stepSchema, 'differentiations that are not a list'),
    v.maxLength(MOST, `too many differentiations: Wengert takes ${MOST}`),
    v.check(
      (steps) => steps.every(({ after }, k) => after <= k),
      'a differentiation that comes after a later one: name an earlier one',
    ),
  ),
  [],
);

/** A step without what the schema fills in. */
export function brief(step: Differentiated): Partial<Differentiated> {
  const { output, after, by, as, times } = step;
  return {
    ...(output !== null && { output }),
    ...(after !== 0 && { after }),
    ...(by !== null && { by }),
    ...(as !== 'number' && { as }),
    ...(!Object.is(times, 1) && { times }),
  };
}
