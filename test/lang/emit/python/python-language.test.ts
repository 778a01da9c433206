import { describe, expect, it } from 'vitest';
import type { PrimitiveName } from '../../../../src/core/primitives/table';
import type { PythonLibrary } from '../../../../src/core/rule/frameworks';
import { bindingOf, filledIn } from '../../../../src/lang/emit/code/template';
import { EmitError } from '../../../../src/lang/emit/emit-error';
import { inPython } from '../../../../src/lang/emit/python/python-language';
import { binding } from '../../../../src/lang/grammar';
import { atom, type Printed } from '../../../../src/lang/print/precedence';

const [x, y] = [atom('x'), atom('y')];
const sum: Printed = { text: 'a + b', binds: binding.sum };

const written = (primitive: PrimitiveName, library: PythonLibrary, ...operands: Printed[]) =>
  inPython(
    library,
    primitive,
    operands,
    operands.map(() => []),
    {},
  ).text;

describe('a primitive in Python', () => {
  it('is what its row says, or what follows from its names elsewhere', () => {
    expect(written('less', 'numpy', x, y)).toBe('np.where(x < y, 1.0, 0.0)');
    expect(written('asin', 'numpy', x)).toBe('np.arcsin(x)');
    expect(written('asin', 'math', x)).toBe('math.asin(x)');
  });

  it('is written out where Python has no such function', () => {
    expect(written('leakyRelu', 'math', x)).toBe('x if x > 0 else x * 0.01');
    expect(written('silu', 'numpy', x)).toBe('x * (0.5 * (1 + np.tanh(0.5 * x)))');
  });

  it('can’t be written where it is short for nothing, or would have another derivative, which is said', () => {
    expect(() => written('byHand', 'numpy', x, y)).toThrow(EmitError);
    expect(() => written('detach', 'math', x)).toThrow(EmitError);
    expect(() => written('erf', 'numpy', x)).toThrow('“error function” is no function of NumPy');
  });
});

describe('parentheses', () => {
  it('stand where what is around an operand binds tighter', () => {
    expect(filledIn('1 / #1', [sum]).text).toBe('1 / (a + b)');
    expect(filledIn('#1 ** 2', [sum]).text).toBe('(a + b) ** 2');
    expect(filledIn('-#1', [sum]).text).toBe('-(a + b)');
    expect(filledIn('#1[1:]', [sum]).text).toBe('(a + b)[1:]');
  });

  it('do not stand between brackets and commas, or beside what is looser', () => {
    expect(filledIn('np.where(#1 > 0, #1, 0)', [sum]).text).toBe('np.where(a + b > 0, a + b, 0)');
    expect(filledIn('[#1]', [sum]).text).toBe('[a + b]');
  });

  it.each([
    ['f(a + b)', binding.atom],
    ['a[b + c].T', binding.atom],
    ['f(a) + g(b) * c', binding.sum],
    ['-f(a)', binding.negation],
    ['a if b > c else d', binding.choice],
  ])('go by the loosest sign outside of brackets: %s', (text, binds) => {
    expect(bindingOf(text)).toBe(binds);
  });
});
