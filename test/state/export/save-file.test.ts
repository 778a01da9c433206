import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileName } from '../../../src/state/export/save-file';

it.each([
  ['graph', 'graph'],
  ['Memory, step by step', 'memory-step-by-step'],
  ['W, a 4 × 3 matrix', 'w-a-4-3-matrix'],
  ['∂y/∂x₁', 'y-x₁'],
  ['../../etc/passwd', 'etc-passwd'],
  ['<b>', 'b'],
  ['…', 'wengert'],
  ['', 'wengert'],
])('the file of “%s” is called %s', (title, name) => {
  expect(fileName(title)).toBe(name);
});

it('is a name for every file system, whatever the title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      expect(fileName(title)).toMatch(/^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u);
      expect([...fileName(title)].length).toBeLessThanOrEqual(80);
    }),
  );
});
