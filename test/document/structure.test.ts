import { expect, it } from 'vitest';
import { structureOf } from '../../src/document/structure';
import { symbolicOf } from '../../src/study/compare/symbolic';
import { subject } from '../state/compare/subjects';

it('is the same program as long as nothing but the values of inputs change', () => {
  const first = structureOf(subject('y = x*z + 2', { x: 1, z: 2 }).program);
  expect(structureOf(subject('y = x*z + 2', { x: 5, z: -2 }).program)).toBe(first);
});

it.each(['y = x*z + 3', 'y = x/z + 2', 'y = x*w + 2', 'f = x*z + 2', 'y = z*x + 2', 'y = x*z'])(
  'is another one for %s',
  (text) => {
    const first = structureOf(subject('y = x*z + 2', { x: 1, z: 2 }).program);
    expect(structureOf(subject(text, { x: 1 }).program)).not.toBe(first);
  },
);

it('is another one under another convention at kinks', () => {
  const { program } = subject('y = abs(x)', { x: 1 });
  const first = structureOf(program);
  expect(structureOf({ ...program, convention: 'jax' })).not.toBe(first);
});

it('lets a symbolic derivative be found once while numbers are nudged', () => {
  const first = symbolicOf(subject('y = sin(x)', { x: 1 }));
  expect(symbolicOf(subject('y = sin(x)', { x: 1.1 }))).toBe(first);
});
