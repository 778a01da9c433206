import { describe, expect, it } from 'vitest';
import { parseGraph } from '../../../src/lang/expression/parse';
import { ParseError } from '../../../src/lang/read/parse-error';

const uses = (text: string) => {
  const { graph } = parseGraph(text);
  return {
    folds: (graph.folds ?? []).map(({ of, within }) => `${of}${within ? ' in a fold' : ''}`),
    defined: (graph.definitions ?? []).map(({ name }) => name),
    inputs: graph.nodes.flatMap((n) => (n.kind === 'input' ? [n.name] : [])),
  };
};

function complaint(text: string): string | null {
  try {
    parseGraph(text);
    return null;
  } catch (error) {
    if (error instanceof ParseError) return `${error.message}. ${error.hint}`;
    throw error;
  }
}

/** The part of a text that is complained of. */
function faultIn(text: string): string | null {
  try {
    parseGraph(text);
    return null;
  } catch (error) {
    if (error instanceof ParseError) return text.slice(error.from, error.to);
    throw error;
  }
}

describe('a function in text', () => {
  it('is a definition and a fold for each use, and its parameter is its own', () => {
    expect(uses('f(x) = x sin(x)\ny = f(2x) + f(z)')).toEqual({
      folds: ['f', 'f'],
      defined: ['f'],
      inputs: ['x', 'z'],
    });
  });

  it('may be made of others, in whatever order they are written', () => {
    expect(uses('g(x) = f(x)^2; f(x) = x + 1; g(u)')).toEqual({
      folds: ['g', 'f in a fold'],
      defined: ['f', 'g'],
      inputs: ['u'],
    });
  });

  it('that nothing calls is the value that it always was', () => {
    expect(uses('f(x) = x^2')).toEqual({ folds: [], defined: [], inputs: ['x'] });
    expect(uses('f(x) = x^2; y = f + 1')).toEqual({ folds: [], defined: [], inputs: ['x'] });
  });

  it.each([
    ['f(x, y) = x*y; f(2)', /^f takes 2 values, and 1 is given\./],
    ['f(x) = x*2; f()', /^f takes 1 value, and none is given\./],
    ['f(x) = a*x; f(2)', /^f is made of a, which is none of its parameters\. Write f\(x, a\) = …/],
    ['f(x, y) = x^2; f(1, 2)', /^f does not use its parameter y\./],
    ['f(x) = x; f(2)', /^f computes nothing\./],
    ['f(x) = x*f(x - 1); f(3)', /^f is defined by itself\. A graph has no recursion/],
    ['f(x) = 2*g(x); g(x) = f(x)/2; f(3)', /^f is defined by itself: f → g → f\./],
    ['f(x) = x^2; y = f + f(2)', /^f is a function, not a value\./],
    ['f(x) = x^2; f(x) = x^3; f(2)', /f/],
    ['f(x) = x^2 with y = 2*x; f(3)', /^Behind “with” stands what flows back .* Write x̄ = …/],
    ['f(x, b) = x*b with x̄ = b v̄; f(3, 2)', /^What flows back to b is left out\. Write b̄ = …/],
    ['f(x) = x^2 with x̄ = 2 v̄ x; y = x', /^Nothing calls f, .* such as y = f\(…\)/],
    ['f(x) = x^2 with x̄ = q; f(3)', /^q is not known here\./],
    ['g(2) + 1', /^There is no function named “g”/],
  ])('that can’t be is told: %s', (text, words) => {
    expect(complaint(text)).toMatch(words);
  });

  it('may have a derivative by hand, whose faults are told where they stand', () => {
    const text = 'f(w, x1) = w*x1 with x1_bar = (v̄,\nw), w̄ = x1*v̄; f(2, u)';
    expect(faultIn(text)).toBe(',');
    expect(faultIn('f(x) = x^2 with x̄ = v̄*qq; f(3)')).toBe('qq');
    const { graph } = parseGraph('f(w, x1) = w*x1 with x1̄ = v̄*w, w̄ = x1*v̄; f(2, u)');
    expect(graph.definitions?.[0]?.derivative).toEqual({ by: ['x1*v̄', 'v̄*w'], used: true });
  });

  it('can’t grow without bound', () => {
    const levels = Array.from({ length: 24 }, (_, k) => `f${k + 1}(x) = f${k}(x) + f${k}(x)`);
    expect(complaint(['f0(x) = x^2', ...levels, 'f24(u)'].join('; '))).toMatch(
      /more than 50,000 nodes/,
    );
  });
});
