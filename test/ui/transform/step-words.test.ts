import { expect, test } from 'vitest';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { withExpression } from '../../../src/document/expression';
import { simplifySteps, simplifyTo } from '../../../src/document/simplify';
import { nextStepSentence, progressSentence } from '../../../src/ui/transform/step-words';

const document = withExpression(EMPTY_DOCUMENT, 'y = (x + 0)*(x + 0) + 2*3');
const after = (taken: number) => simplifyTo(document, taken);
const progress = (taken: number) => progressSentence(simplifySteps(after(taken)));

test('how far simplifying has gone is told with the statements at the start, now and in the end', () => {
  const { steps } = simplifySteps(document);
  const [first] = steps;
  expect(progress(0)).toBe(`Step 0 of ${steps.length} · 5 → 2 statements`);
  expect(progress(1)).toBe(`Step 1 of ${steps.length} · 5 → 2 statements, now ${first?.after}`);
  expect(progress(steps.length)).toBe(`Step ${steps.length} of ${steps.length} · 5 → 2 statements`);
});

test('the next step is told with its rule, its node and what it says', () => {
  expect(nextStepSentence(document)).toMatch(
    /^Next: (algebraic identity|constant folding) at .+, v\d: .+\.$/,
  );
});

test('at the end nothing is left, nor where nothing was', () => {
  const { steps } = simplifySteps(document);
  expect(nextStepSentence(after(steps.length))).toBe('No rule applies any more.');
  const simple = withExpression(EMPTY_DOCUMENT, 'sin(x)');
  expect(progressSentence(simplifySteps(simple))).toBe('Nothing to simplify: 1 statement.');
});
