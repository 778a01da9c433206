import { beforeEach, describe, expect, test } from 'vitest';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { withExpression } from '../../../src/document/expression';
import { simplifySteps } from '../../../src/document/simplify';
import {
  differentiateNow,
  goBackToPrimal,
  pointAtNextStep,
  simplifyNow,
  simplifyNowTo,
} from '../../../src/state/document/derivation';
import {
  currentDocument,
  startWith,
  undo,
  useDocument,
} from '../../../src/state/stores/document-store';
import { useNotices } from '../../../src/state/stores/notices';
import { select, useSelection } from '../../../src/state/stores/selection';

const paper = withExpression(EMPTY_DOCUMENT, 'x1 = 2; x2 = 5; y = ln(x1) + x1*x2 - sin(x2)');
const said = () => useNotices.getState().announcement;

beforeEach(() => {
  startWith(paper);
  useNotices.setState({ notices: [], announcement: '' });
  select([]);
});

describe('differentiating, simplifying and going back', () => {
  test('are each one step of undo', () => {
    differentiateNow();
    const adjoint = currentDocument();
    simplifyNow();
    goBackToPrimal();
    expect(currentDocument()).toBe(paper);
    expect(undo()).toBe('go back to the primal');
    expect(undo()).toBe('simplify');
    expect(currentDocument()).toBe(adjoint);
    expect(undo()).toBe('differentiate');
    expect(currentDocument()).toBe(paper);
  });

  test('say how many statements there are, before and after', () => {
    differentiateNow();
    expect(said()).toBe('The adjoint program of y has 17 statements');
    simplifyNow();
    expect(said()).toBe('Simplified: 17 → 9 statements.');
    goBackToPrimal();
    expect(said()).toBe('Back to the primal, 5 statements');
  });

  test('change nothing where they can’t, and say why', () => {
    startWith(EMPTY_DOCUMENT);
    differentiateNow();
    expect(said()).toMatch(/^There is no complete output to differentiate\. Add an output/);
    simplifyNow();
    expect(said()).toMatch(/^Nothing to simplify/);
    goBackToPrimal();
    expect(useDocument.getState().past).toEqual([]);
  });
});

describe('simplifying step by step', () => {
  test('selects what the next step is about, and names each step that is taken', () => {
    differentiateNow();
    pointAtNextStep();
    const first = useSelection.getState().nodes;
    expect(first.length).toBeGreaterThan(0);
    simplifyNowTo(1);
    expect(said()).toBe(
      '1 of 10 steps. constant folding, the multiplication of constants is a constant. 16 statements',
    );
    expect(useSelection.getState().nodes).not.toEqual(first);
    expect(undo()).toBe('simplify by constant folding');
  });

  test('goes back as well as forward, each time as a step of undo', () => {
    differentiateNow();
    const adjoint = currentDocument();
    simplifyNowTo(3);
    simplifyNowTo(0);
    expect(currentDocument()).toBe(adjoint);
    undo();
    expect(simplifySteps(currentDocument()).taken).toBe(3);
  });

  test('past either end does nothing', () => {
    simplifyNowTo(-1);
    simplifyNowTo(99);
    expect(useDocument.getState().past).toEqual([]);
  });
});
