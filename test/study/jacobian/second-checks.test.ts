import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/lang/expression/parse';
import type { SecondChecks } from '../../../src/study/jacobian/second-checks';
import { hessianColumns, hessianTimes } from '../../../src/study/jacobian/second-derivative';
import { troubleWords } from '../../../src/words/en/trouble';
import { said } from '../../../src/words/problem';

const messages = ({ problems }: SecondChecks) =>
  problems.map((problem) => {
    const { message, mend } = said(troubleWords, problem);
    return `${message}. ${mend}`;
  });

function heldHessian(text: string): SecondChecks {
  const program = parse(text);
  const running = hessianColumns(program, 'y');
  let next = running.next();
  while (!next.done) next = running.next();
  return next.value;
}

const held = (text: string) => messages(heldHessian(text));
const along = (text: string, ...vector: readonly number[]) =>
  messages(hessianTimes(parse(text), 'y', Float64Array.from(vector)));

describe('a Hessian at a kink', () => {
  it.each([
    [
      'x = 0; z = 0; y = 0.5*norm([x, z])^2',
      'AD gives 0, yet the derivative of ∂y/∂x by x is 1 here. What is assumed at the kinks does not add up to it. So it is with 1 other element.',
    ],
    [
      'x = 0; y = abs(x)^2',
      'AD gives 0, yet the derivative of ∂y/∂x by x is 2 here. What is assumed at the kinks does not add up to it.',
    ],
    [
      'x = [0, 0]; y = sum(abs(x)^2)',
      'AD gives 0, yet the derivative of ∂y/∂x[0] by x[0] is 2 here. What is assumed at the kinks does not add up to it. So it is with 1 other element.',
    ],
  ])('warns where the second derivative is another: %s', (text, message) => {
    expect(held(text)).toEqual([message]);
  });

  it.each([
    [
      'x = 0; y = relu(x)^2',
      'There is no derivative of ∂y/∂x by x here: from the left 0, from the right 2; AD gives 0 by PyTorch’s convention. Beside this point there is one.',
    ],
    [
      'x = 0; y = x*abs(x)',
      'There is no derivative of ∂y/∂x by x here: from the left −2, from the right 2; AD gives 0 by PyTorch’s convention. Beside this point there is one.',
    ],
  ])('notes where there is no second derivative: %s', (text, message) => {
    expect(held(text)).toEqual([message]);
  });

  it.each([
    ['x = 0; y = abs(x)', 'There is no derivative by x here: from the left −1, from the right 1'],
    ['x = 0; y = relu(x) - relu(-x)', 'AD gives 0, yet the derivative by x is 1 here'],
    ['x = -1; y = where(x > 0, sqrt(x), x)', 'AD gives NaN, yet the derivative by x is 1 here'],
    ['x = 0; y = sign(x)', 'y jumps here, so there is no derivative by x'],
  ])('says of a first derivative that is none that it is none: %s', (text, message) => {
    expect(held(text)).toEqual([expect.stringContaining(message)]);
  });

  it('holds second derivatives against the slopes of the first as it is, not as AD has it', () => {
    expect(held('x = 0; y = sqrt(x^2)^2')).toEqual([
      expect.stringContaining('AD gives NaN, yet the derivative by x is 0 here'),
      expect.stringContaining('AD gives NaN, yet the derivative of ∂y/∂x by x is 2 here'),
    ]);
  });

  it.each([
    'x = 0; y = abs(x)^3',
    'x = 0; y = sqrt(x)',
    'x = 0; y = x^1.5',
    'x = 0; y = relu(x)^3',
  ])('says nothing where it is right, and claims nothing either: %s', (text) => {
    expect(heldHessian(text)).toEqual(expect.objectContaining({ problems: [], smooth: false }));
  });

  it.each(['x = 2; y = x^3', 'x = 1; z = 2; y = relu(x)*z', 'x = [3, 4]; y = norm(x)'])(
    'is smooth beside kinks that are elsewhere: %s',
    (text) => {
      expect(heldHessian(text)).toEqual(expect.objectContaining({ problems: [], smooth: true }));
    },
  );
});

it('a gradient that is stopped is left alone', () => {
  expect(held('x = 0; y = detach(x)*x + abs(x)^2')).toEqual([]);
});

describe('a Hessian times a vector at a kink', () => {
  it('is held against the slopes along the vector', () => {
    expect(along('x = 0; z = 0; y = 0.5*norm([x, z])^2', 0, 2)).toEqual([
      'AD gives 0, yet the derivative of ∂y/∂z along the seed is 2 here. What is assumed at the kinks does not add up to it.',
    ]);
    expect(along('x = 0; z = 0; y = 0.5*norm([x, z])^2', 0, 0)).toEqual([]);
    expect(along('x = 3; z = 4; y = 0.5*norm([x, z])^2', 1, 2)).toEqual([]);
  });
});
