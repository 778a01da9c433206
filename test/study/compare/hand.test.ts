import { describe, expect, it } from 'vitest';
import { readHand } from '../../../src/study/compare/hand';
import { subject } from '../../state/compare/subjects';

const { program } = subject('y = ln(x1) + x1*x2 - sin(x2)', { x1: 2, x2: 5 });

describe('a derivative typed by hand', () => {
  it.each(['1/x1 + x2', 'a = 1/x1; a + x2', 'dy = x2', '3'])('%s is read', (text) => {
    expect(readHand(text, program)?.kind).toBe('formula');
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
