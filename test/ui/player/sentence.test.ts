import { describe, expect, it } from 'vitest';
import { EMPTY_DOCUMENT } from '../../../src/file/document';
import { derivedOf } from '../../../src/state/document/derived';
import type { Granularity } from '../../../src/state/player/player-store';
import { sentenceFor } from '../../../src/ui/player/sentence';
import { apply, input, output, PAPER } from '../../state/player/stage';

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
    expect(sentence(2, 'statement', graph)).toMatch(/There is no output to go back from\.$/);
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
