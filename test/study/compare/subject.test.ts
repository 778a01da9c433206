import { describe, expect, it } from 'vitest';
import { move } from '../../../src/document/edits';
import { dependsOn } from '../../../src/study/compare/depends';
import { numberAt, subjectOf } from '../../../src/study/compare/subject';
import { documentOf, subject } from '../../state/compare/subjects';

describe('what is compared', () => {
  it('is the chosen output by the chosen input', () => {
    const { input, output } = subject('y = x1*x2', { x1: 2, x2: 5 }, 'x2');
    expect([output.name, input.name]).toEqual(['y', 'x2']);
  });

  it('is by the first input when the chosen one is gone', () => {
    const found = subjectOf(documentOf('y = a*b'), 'gone');
    expect(found).toMatchObject({ input: { name: 'a' } });
  });

  it('is the same object as long as the graph is, so that nothing is computed twice', () => {
    const document = documentOf('y = a*b');
    const moved = move(document, { n1: { x: 7, y: 7 } });
    expect(subjectOf(moved, null)).toBe(subjectOf(document, null));
  });

  it.each([
    ['a = 2; b = a', 'no output'],
    ['', 'no output'],
    ['y = (2)', 'no input'],
  ])('is nothing for %o: %s', (text, why) => {
    const document = documentOf(text);
    const graph = {
      nodes: document.graph.nodes.filter(({ kind }) => why === 'no input' || kind !== 'output'),
    };
    expect(subjectOf({ ...document, graph }, null)).toBe(why);
  });

  it('knows the number the input has', () => {
    expect(numberAt(subject('y = sin(x)', { x: 0.5 }))).toBe(0.5);
  });
});

describe('whether an output depends on an input', () => {
  it.each([
    ['y = x*z', 'x', true],
    ['y = sin(z); w = x', 'x', false],
    ['y = sin(z)*0 + z', 'z', true],
  ])('%s by %s: %s', (text, by, expected) => {
    expect(dependsOn(subject(text, { x: 1, z: 2 }, by))).toBe(expected);
  });
});
