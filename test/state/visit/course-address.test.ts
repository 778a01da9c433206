import { describe, expect, it } from 'vitest';
import { courseAddress, looksLikeLink } from '../../../src/state/visit/links';

describe('the short address of a page of the course', () => {
  it.each([
    ['course/chain-rule', ['chain-rule', 0, undefined]],
    ['#course/chain-rule/3', ['chain-rule', 2, undefined]],
    ['course/chain-rule/3/12', ['chain-rule', 2, 12]],
    ['course/chain-rule/0', ['chain-rule', 0, undefined]],
  ])('%s names its lesson, its page and a step', (address, named) => {
    expect(courseAddress(address)).toEqual(named);
  });

  it.each([
    '',
    'course',
    'course/',
    'course/Chain',
    'course/a/1/2/3',
    'course/../x',
    'course/a/-1',
  ])('%j is none', (address) => {
    expect(courseAddress(address)).toBeNull();
  });

  it('is told from other text when it is pasted', () => {
    expect(looksLikeLink('https://wengert.example/#course/chain-rule/3')).toBe(true);
  });
});
