import { describe, expect, it } from 'vitest';
import { EMPTY_DOCUMENT } from '../../../../src/document/document';
import { withExpression } from '../../../../src/document/expression';
import { pairIn } from '../../../../src/ui/canvas/beside/pair';

const looked = (text: string) => ({
  document: withExpression(EMPTY_DOCUMENT, text),
  down: false,
  unfolded: '',
  arrangement: 'automatic' as const,
  folding: null,
});
const short = looked('x = 1; y = sin(x)');
const paper = looked('x1 = 2; x2 = 5; y = ln(x1) + x1*x2 - sin(x2)');
const chain = looked('x = 1; y = sin(cos(exp(tanh(sin(cos(x))))))');
const large = looked(`y = ${Array.from({ length: 60 }, (_, k) => `sin(x${k})`).join(' + ')}`);

describe('pairIn', () => {
  it('puts graphs below each other where they are larger so, else side by side', () => {
    expect(pairIn({ width: 934, height: 810 }, paper, paper).way).toBe('column');
    expect(pairIn({ width: 900, height: 420 }, chain, chain).way).toBe('row');
  });

  it('lays out anew what could not be read in its half, and leaves alone what can', () => {
    const narrow = { width: 700, height: 460 };
    const { first, second } = pairIn(narrow, chain, short);
    expect(first?.(chain.document).positions).not.toEqual(chain.document.positions);
    expect(second).toBeNull();
  });

  it('stands large graphs side by side while each has some width, and never lays them out', () => {
    const wide = pairIn({ width: 800, height: 500 }, large, large);
    expect(wide).toEqual({ way: 'row', first: null, second: null, zoom: expect.any(Number) });
    expect(pairIn({ width: 500, height: 700 }, large, large).way).toBe('column');
  });
});
