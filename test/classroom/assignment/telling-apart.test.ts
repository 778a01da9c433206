/** Who makes an assignment is told beforehand which mistakes an answer will not tell apart. */
import { describe, expect, it } from 'vitest';
import { lookingForConfusion } from '../../../src/classroom/assignment/telling-apart';
import { finished } from '../../../src/core/finished';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { withExpression } from '../../../src/document/expression';
import type { Question } from '../../../src/document/question';

const documentOf = (text: string) => withExpression(EMPTY_DOCUMENT, text);
const adjointOf = (document: ReturnType<typeof documentOf>, name: string): Question => {
  const input = document.graph.nodes.find((node) => node.kind === 'input' && node.name === name);
  return { kind: 'adjoint', node: input?.id ?? '' };
};
const confusionIn = (text: string, name: string) => {
  const document = documentOf(text);
  return finished(lookingForConfusion(document, adjointOf(document, name), 'reverse', 3));
};

describe('with the numbers of a graph', () => {
  it('two mistakes may come to the same, which other numbers tell apart', () => {
    // Of 2² both the square itself and the derivative are 4.
    const confusion = confusionIn('x = 2; x^2 * x', 'x');
    expect(confusion).not.toBeNull();
    const { mistakes, better } = confusion as NonNullable<typeof confusion>;
    expect(mistakes[0]).not.toBe(mistakes[1]);
    expect(better).toEqual({ name: 'x', value: expect.any(Number) });
    expect(confusionIn(`x = ${better?.value}; x^2 * x`, 'x')).toBeNull();
  });

  it('none may, and nothing is said', () => {
    expect(confusionIn('x = 1.7; y = 2.3; x * sin(y)', 'x')).toBeNull();
  });

  it('nothing is said of a place that is not there', () => {
    const document = documentOf('x = 2; x^2');
    const found = lookingForConfusion(document, { kind: 'adjoint', node: 'n99' }, 'reverse', 3);
    expect(finished(found)).toBeNull();
  });
});
