import { describe, expect, it } from 'vitest';
import { addressOf, isOnlyHere } from '../../../src/state/visit/only-here';

describe('isOnlyHere', () => {
  it.each([
    ['http://localhost:5173/#0', true],
    ['http://127.0.0.1/#0', true],
    ['http://[::1]:80/#0', true],
    ['file:///home/a/index.html#0', true],
    ['https://wengert.example/#0', false],
    ['http://192.168.1.7:5173/#0', false],
  ])('takes %s for %s', (address, only) => {
    expect(isOnlyHere(address)).toBe(only);
  });
});

describe('the address in links', () => {
  it('is a page of the web, or nothing', () => {
    expect(addressOf(' https://example.org/wengert/ ')).toBe('https://example.org/wengert/');
    expect(addressOf('http://192.168.1.7:5173/')).toBe('http://192.168.1.7:5173/');
    expect(addressOf('')).toBe('');
  });

  it('is what stands before the hash of a link', () => {
    expect(addressOf('https://example.org/?embed#1abc')).toBe('https://example.org/');
  });

  it.each([
    'example.org',
    'javascript:alert(1)',
    'file:///a',
    'https://',
    'https://a b',
    'https://[',
  ])('is not %s', (text) => {
    expect(addressOf(text)).toBe(null);
  });
});
