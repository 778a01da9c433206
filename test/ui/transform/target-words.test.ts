import { describe, expect, it } from 'vitest';
import type { Differentiated } from '../../../src/document/document';
import { resultWords } from '../../../src/ui/transform/target-words';

const step = (output: string | null, rest: Partial<Differentiated> = {}): Differentiated => ({
  output,
  after: 0,
  by: null,
  as: 'number',
  times: 1,
  ...rest,
});

describe('What comes out of a differentiation', () => {
  it.each<[string, Differentiated]>([
    ['its gradient, a part for each input.', step('loss')],
    ['a row of the Jacobian of Y, a part for each input.', step('Y', { as: [0] })],
    ['the sum of the rows of the Jacobian of Y.', step('Y', { as: 'sum' })],
    ['v times the Jacobian of Y.', step('Y', { as: 'vector' })],
  ])('is of a primal %s', (words, last) => {
    expect(resultWords(last, [])).toBe(`What comes out is ${words}`);
  });

  it.each<[string, Differentiated]>([
    ['a row of the Hessian of loss, a part for each input.', step('w′', { as: [0] })],
    ['a row of the Hessian of loss, a part for each input.', step('w′')],
    ['the sum of the rows for w in the Hessian of loss.', step('w′', { as: 'sum' })],
    [
      'a Hessian-vector product: the Hessian of loss times v, which is 0 but for w.',
      step('w′', { as: 'vector' }),
    ],
    [
      'a Hessian-vector product: the Hessian of loss times v, a part for each input.',
      step(null, { as: 'vector' }),
    ],
  ])('is of a gradient %s', (words, { output, as }) => {
    const last = step(output, { as, after: 1, by: output === null ? null : 'w' });
    expect(resultWords(last, [step('loss')])).toBe(`What comes out is ${words}`);
  });
});
