import * as v from 'valibot';
import { limits } from '../../core/limits';
import { MOST_AXES } from '../../core/tensor/shape';
import type { Differentiated } from '../../document/document';
import { because } from './fault';
import { nameSchema, numberSchema } from './node-schema';
import { record } from './record';

const whole = (of: 'differentiation' | 'index') =>
  v.pipe(
    v.number(because({ kind: 'no number', of })),
    v.check((n) => Number.isSafeInteger(n) && n >= 0, because({ kind: 'no whole number', of })),
  );

const noWay = because({ kind: 'no way to be a number' });

const stepSchema: v.GenericSchema<unknown, Differentiated> = record(
  {
    output: v.optional(v.nullable(nameSchema), null),
    after: v.optional(whole('differentiation'), 0),
    by: v.optional(v.nullable(nameSchema), null),
    as: v.optional(
      v.union(
        [
          v.picklist(['number', 'sum', 'vector']),
          v.pipe(v.array(whole('index')), v.maxLength(MOST_AXES, noWay)),
        ],
        noWay,
      ),
      'number',
    ),
    times: v.optional(numberSchema, 1),
  },
  { kind: 'no differentiation' },
);

/** How a document came from its primal, step by step; each step knows earlier ones only. */
export const differentiatedSchema = v.optional(
  v.pipe(
    v.array(stepSchema, because({ kind: 'no list of differentiations' })),
    v.maxLength(
      limits.differentiations,
      because({ kind: 'too many differentiations', most: limits.differentiations }),
    ),
    v.check(
      (steps) => steps.every(({ after }, k) => after <= k),
      because({ kind: 'differentiation after a later one' }),
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
