import { describe, expect, it } from 'vitest';
import { derivedOf, tangentOf } from '../../../src/document/derived';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import type { Granularity } from '../../../src/state/player/stops';
import { sentenceFor } from '../../../src/ui/player/sentence';
import { apply, input, longChain, output, PAPER } from '../../state/player/stage';

const style = { digits: 3, notation: 'prime' } as const;

function sentence(step: number, granularity: Granularity = 'statement', graph = PAPER): string {
  return sentenceFor(derivedOf({ ...EMPTY_DOCUMENT, graph }).trace, { step, granularity }, style);
}

describe('the sentence under the player', () => {
  it('says what can be done before the first step', () => {
    expect(sentence(0)).toBe(
      '19 steps: 8 forward to compute y, then 11 back to differentiate it. Play runs them all, Next step takes one.',
    );
  });

  it('says how to begin when there is nothing to play', () => {
    expect(sentence(0, 'statement', { nodes: [] })).toMatch(/^Nothing to play yet/);
  });

  it('says that a graph which takes long is not computed yet', () => {
    expect(sentence(0, 'statement', longChain())).toMatch(/^Not computed yet/);
  });

  it('says what the newest step did, with its numbers', () => {
    expect(sentence(3)).toMatch(/ln.*0\.693/);
    expect(sentence(16)).toMatch(/1\.716/);
  });

  it('points out the turn and the end', () => {
    expect(sentence(8)).toMatch(/11\.652\. Here is the turn: from now on adjoints flow back\.$/);
    expect(sentence(19)).toMatch(/5\.5\. That is the end; Play begins again\.$/);
  });

  it('says that without an output there is no way back', () => {
    const graph = { nodes: [input('x', 2), apply('s', 'square', 'x')] };
    expect(sentence(0, 'statement', graph)).toMatch(/^2 steps forward\./);
    expect(sentence(2, 'statement', graph)).toMatch(/No output is complete to go back from\.$/);
  });
});

describe('the sentence of a wave', () => {
  it('names what its steps made, each once', () => {
    expect([2, 5, 13, 17, 19].map((step) => sentence(step, 'wave'))).toEqual([
      '2 inputs come in: v₋₁ = 2, v₀ = 5.',
      '3 statements have all their operands and fire together: v₁ = 0.693, v₂ = 10, v₃ = −0.959.',
      'The adjoint of v₄ flows back in 2 contributions together: v′₁ = 1, v′₂ = 1.',
      'The adjoints of v₃, v₂ and v₁ flow back in 4 contributions together: v′₀ = 1.716, v′₋₁ = 5.5.',
      'The adjoints of the inputs are what was asked for: x′₂ = 1.716, x′₁ = 5.5. That is the end; Play begins again.',
    ]);
  });

  it('is that of the step when the wave is one', () => {
    expect(sentence(6, 'wave')).toBe(sentence(6));
  });

  it('names outputs by their names and counts what would be too long a list', () => {
    const names = Array.from({ length: 9 }, (_, k) => `y${k}`);
    const graph = { nodes: [input('x', 2), ...names.map((name) => output(name, 'x'))] };
    expect(sentence(10, 'wave', graph)).toMatch(
      /^9 outputs are there: y₀ = 2, y₁ = 2, y₂ = 2, y₃ = 2, y₄ = 2, y₅ = 2 and 3 more\./,
    );
  });
});

describe('the sentence of forward mode', () => {
  function forward(step: number, granularity: Granularity = 'statement', graph = PAPER): string {
    const document = { ...EMPTY_DOCUMENT, graph };
    return sentenceFor(tangentOf(document), { step, granularity }, style);
  }

  it('says what can be done before the first step', () => {
    expect(forward(0)).toBe(
      '8 steps, all forward: each computes a value and its tangent. Play runs them all, Next step takes one.',
    );
    expect(forward(0, 'statement', { nodes: [] })).toMatch(/^Nothing to play yet/);
  });

  it('says what a step did to value and tangent', () => {
    expect(forward(3)).toMatch(/the natural logarithm of 2 is 0\.693\. .* = 1\/2 = 0\.5\.$/);
  });

  it('says which derivative has come out, and that the pass is over', () => {
    expect(forward(8)).toMatch(
      /is the derivative of y with respect to x₁: 5\.5\. That is the end of the pass; Play begins it again\.$/,
    );
  });

  it('names what a wave made, values with their tangents', () => {
    expect(forward(5, 'wave')).toBe(
      '3 statements have all their operands and fire together, their tangents with them: v₁ = 0.693 with v̇₁ = 0.5, v₂ = 10 with v̇₂ = 5, v₃ = −0.959 with v̇₃ = 0.',
    );
    expect(forward(2, 'wave')).toMatch(/^2 inputs come in, their tangents with them: v₋₁ = 2 with/);
  });
});
