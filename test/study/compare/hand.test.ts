import { describe, expect, it } from 'vitest';
import { printExpression } from '../../../src/lang/print/print';
import { mended } from '../../../src/lang/read/mend';
import { readHand } from '../../../src/study/compare/hand';
import { subject } from '../../state/compare/subjects';

const { program } = subject('y = ln(x1) + x1*x2 - sin(x2)', { x1: 2, x2: 5 });

describe('a derivative typed by hand', () => {
  it.each(['1/x1 + x2', 'a = 1/x1; a + x2', 'dy = x2', '3'])('%s is read', (text) => {
    expect(readHand(text, program)?.kind).toBe('formula');
  });

  it.each([
    ['\\frac{1}{x_1} + x_2', '1/x1 + x2'],
    ['1/x₁ + x₂', '1/x1 + x2'],
    ['Divide[1, x1] + Sin[x2]', '1/x1 + sin(x2)'],
    ['Sin[x2] + x1', 'sin(x2) + x1'],
    ['np.cos(x1)/x2', 'cos(x1)/x2'],
    ['x1.pow(2) + x2', 'x1^2 + x2'],
    ['1,5*x1', '1.5*x1'],
  ])('%s is read as %s', (text, reading) => {
    const hand = readHand(text, program);
    expect(hand?.kind === 'formula' && printExpression(hand.program)).toBe(reading);
  });

  it.each([
    ['x1 x2', ['x1*x2']],
    ['x1x2', ['x1*x2']],
    ['cosx2', ['cos(x2)']],
    ['sin x1*x2', ['sin(x1)*x2', 'sin(x1*x2)']],
    ['sec(x1)', ['1/cos(x1)']],
    ['\\tan^{-1} x_1', ['\\arctan x_1', '1/\\tan x_1']],
  ])('%s is mended as on the canvas', (text, texts) => {
    const hand = readHand(text, program);
    if (hand?.kind !== 'mistake') throw new Error('it was read');
    expect(hand.mistake.mends.map((mend) => mended(text, mend))).toEqual(texts);
    for (const each of texts) expect(readHand(each, program)?.kind).toBe('formula');
  });

  it('a decimal comma is told of, since it was read', () => {
    const hand = readHand('1,5*x1', program);
    expect(hand?.kind === 'formula' && hand.notes.map(({ from, to }) => [from, to])).toEqual([
      [0, 3],
    ]);
  });

  it.each(['pi', 'E', 'xy', 'πr', 'tau', 'oo', 'ab'])('an input named %s is that input', (name) => {
    const about = subject('x*v', {}).program;
    const named = {
      ...about,
      inputs: about.inputs.map((input, k) => (k === 0 ? { ...input, name } : input)),
    };
    const hand = readHand(`2*${name}`, named);
    if (hand?.kind !== 'formula') throw new Error('not read');
    expect(hand.program.inputs.map((input) => input.name)).toEqual([name]);
    expect(hand.notes).toEqual([]);
  });

  it('is nothing while nothing is typed', () => {
    expect(readHand('  ', program)).toBeNull();
  });

  it.each([
    ['1/x1 + x3', 'x3 is no input of the graph', 'x3'],
    ['1/x1 + ', '', ''],
    ['x1; x2', 'This is a second formula', 'x2'],
    ['x1 = 3; 1/x1', 'x1 is an input of the graph', 'x1'],
    ['sin(x1', '', ''],
  ])('%s is a mistake, at its place', (text, message, at) => {
    const hand = readHand(text, program);
    if (hand?.kind !== 'mistake') throw new Error('it was read');
    const { mistake } = hand;
    if (message !== '') expect(mistake.message).toBe(message);
    expect(text.slice(mistake.from, mistake.to)).toBe(at);
  });

  it('names the inputs there are', () => {
    const hand = readHand('z', program);
    expect(hand?.kind === 'mistake' && hand.mistake.hint).toBe('Write it in terms of x1 and x2.');
  });
});
