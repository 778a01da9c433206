import { describe, expect, it } from 'vitest';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { withExpression } from '../../../src/document/expression';
import { withDerivative } from '../../../src/document/own/changing';
import { checkByHand } from '../../../src/study/own/check-by-hand';

function checked(text: string, ...by: readonly string[]) {
  const { graph } = withDerivative(withExpression(EMPTY_DOCUMENT, text), 'f', { by, used: false });
  const definition = graph.definitions?.find(({ name }) => name === 'f');
  return definition ? checkByHand(graph, definition) : null;
}

describe('a derivative by hand is tried against AD', () => {
  it('and agrees at all points where it is right', () => {
    const [one] = checked('f(x) = x sin(x); f(2u)', 'v̄*(sin(x) + x*cos(x))') ?? [];
    expect(one).toEqual({ parameter: 'x', compared: 100, same: 100, difference: null });
  });

  it('parameter by parameter, with the numbers where it is wrong', () => {
    const [a, b] = checked('f(a, b) = a*b; f(3, u)', 'v̄*b', 'v̄*b') ?? [];
    expect(a?.difference).toBeNull();
    expect(b).toMatchObject({ parameter: 'b', compared: 100 });
    expect(b?.difference).toMatchObject({
      at: [
        ['a', 3],
        ['b', 1],
      ],
      adjoint: 1,
      byHand: 1,
      byAD: 3,
      kink: null,
    });
  });

  it('as one that is not linear in the adjoint, too', () => {
    const [one] = checked('f(x) = x*x; f(u)', 'clip(v̄, -1, 1)*2x') ?? [];
    expect(one?.same).toBeGreaterThan(10);
    expect(one?.difference).not.toBeNull();
  });

  it('with arrays, whose shapes a use tells', () => {
    const text = 'W = [[1, 2], [3, 4]]; u = [1, -1]; f(A, x) = A @ x; sum(f(W, u))';
    const [A, x] = checked(text, 'outer(v̄, x)', 'A.T @ v̄') ?? [];
    expect([A?.same, x?.same]).toEqual([100, 100]);
  });

  it('where it meets a kink, which is told', () => {
    const [one] = checked('f(x) = relu(x); u = 0; f(u*1)', 'v̄*(x >= 0)') ?? [];
    expect(one?.difference?.kink).toMatch(/relu/);
  });

  it('and is at no point compared that has no number', () => {
    const [one] = checked('f(x) = ln(x); f(2)', 'v̄/x') ?? [];
    expect(one?.difference).toBeNull();
  });
});
