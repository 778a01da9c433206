import { describe, expect, it } from 'vitest';
import { lookAt } from '../../../src/study/curve/look';
import { type Step, stepFrom } from '../../../src/study/curve/step';
import { type CurveSubject, curveSubject } from '../../../src/study/curve/subject';
import {
  mapSentence,
  pointSentence,
  secantVerdict,
  spokenPoint,
  stepRefusal,
  stepSentence,
  stepWarning,
} from '../../../src/ui/curve/curve-words';
import { coordinateSign, slopeSign, slopeText } from '../../../src/ui/curve/sign';
import { documentOf } from '../../state/compare/subjects';

function subjectOf(text: string): CurveSubject {
  const subject = curveSubject(documentOf(text), { part: 'sum', x: null, y: null });
  if (!subject) throw new Error(`there is nothing to draw in ${text}`);
  return subject;
}

function lookOn({ structure, output, part, at, x }: CurveSubject) {
  return lookAt(structure, output.name, part, at, x.position, null);
}

function sentence(text: string): string {
  const subject = subjectOf(text);
  return pointSentence(subject, lookOn(subject), [-1, 5], 3);
}

describe('what is said of a point', () => {
  it.each([
    [
      'y = ln(x1) + x1*x2 - sin(x2); x1 = 2; x2 = 5',
      'At x1 = 2 the curve rises with slope 5.5: a step of 0.1 to the right raises y by about 0.55.',
    ],
    [
      'y = -3*x; x = 2',
      'At x = 2 the curve falls with slope −3: a step of 0.1 to the right lowers y by about 0.3.',
    ],
    ['y = x^2; x = 0', 'At x = 0 the curve is level: its slope is 0.'],
    [
      'y = ln(x); x = -1',
      'At x = −1, y is not a number, so there is no point on the curve and no slope; the rules of AD alone give −1.',
    ],
    [
      'y = abs(x); x = 0',
      'At x = 0 the curve has a corner: its slope is −1 on the left and 1 on the right; AD takes 0.',
    ],
    [
      'y = relu(x) - relu(-x); x = 0',
      'At x = 0 the slope is 1 on both sides, though AD takes 0. The tangent that is drawn is not that of the curve.',
    ],
    ['y = floor(x); x = 2', 'At x = 2 y jumps, so the curve has no slope; AD takes 0.'],
    ['y = sqrt(x); x = 0', 'At x = 0 the curve begins, with slope ∞ on its one side; AD takes ∞.'],
  ])('of %s', (text, words) => {
    expect(sentence(text)).toBe(words);
  });

  it('is that it is being computed, until it is', () => {
    const subject = subjectOf('y = x^2; x = 3');
    expect(pointSentence(subject, null, [-1, 5], 3)).toBe('At x = 3: computing …');
    expect(spokenPoint(subject, null, 3)).toBe('x = 3, computing');
    expect(spokenPoint(subject, lookOn(subject), 3)).toBe('x = 3: y = 9, slope 6');
  });

  it('is on a map where it goes uphill', () => {
    const words = (text: string) => {
      const subject = subjectOf(text);
      if (!subject.y) throw new Error('there is no second number');
      return mapSentence({ ...subject, y: subject.y }, lookOn(subject), 3);
    };
    expect(words('y = a^2 - b; a = 2; b = 1')).toBe(
      'At a = 2 and b = 1, y is 3; it rises fastest along the gradient (4, −1): towards more a and less b.',
    );
    expect(words('y = a^2 + b^2; a = 0; b = 0')).toBe(
      'At a = 0 and b = 0, y is 0, and the ground is level: the gradient is (0, 0).',
    );
    expect(words('y = ln(a) + b; a = -1; b = 0')).toBe(
      'At a = −1 and b = 0, y is not a number: there is no height.',
    );
  });
});

describe('how a secant is compared with the tangent', () => {
  it.each([
    [5.5, 5.5, 'It has exactly the slope of the tangent.'],
    [6, 5.5, 'It is 0.5 steeper than the tangent.'],
    [-5, -5.5, 'It is 0.5 flatter than the tangent.'],
    [-1, 0.5, 'It leans the other way: 1.5 off.'],
    [Number.NaN, 1, 'There is no value at its other end, so it has no slope.'],
    [1, Number.NaN, 'There is no slope by AD to hold it to.'],
  ])('of %d and %d', (slope, exact, words) => {
    expect(secantVerdict(slope, exact)).toBe(words);
  });
});

describe('what is said of a step', () => {
  const take = (text: string, rate: number): Step => {
    const { structure, output, part, at } = subjectOf(text);
    return stepFrom(structure, output.name, part, at, rate, 'down', [0]);
  };
  const moved = [{ name: 'x', position: 0 }];

  it('is what it led to, and that it went too far', () => {
    const step = take('y = x^2; x = 2', 0.1);
    expect(stepSentence('y', step, 3, 3)).toBe('Step 3: y fell from 4 to 2.56.');
    expect(stepWarning(step)).toBeNull();
    expect(stepRefusal(step, 'y', moved)).toBeNull();
    expect(stepWarning(take('y = x^2; x = 2', 5))).toBe(
      'It went too far and came out higher: choose a smaller rate.',
    );
  });

  it('is why it was not taken', () => {
    expect(stepRefusal(take('y = ln(x); x = 0.1', 1), 'y', moved)).toMatch(
      /^No step was taken: y would be not a number there\. Choose a smaller rate\.$/,
    );
    expect(stepRefusal(take('y = sqrt(x); x = 0', 1), 'y', moved)).toMatch(
      /^No step was taken: x would not be a finite number\./,
    );
    expect(stepRefusal(take('y = ln(x); x = -1', 1), 'y', moved)).toMatch(
      /^No step was taken: y is not a number here\./,
    );
    expect(stepRefusal(take('y = x^2; x = 0', 1), 'y', moved)).toBe(
      'No step was taken: the slope is 0, so there is nowhere to go.',
    );
  });
});

describe('the signs of a picture', () => {
  it.each([
    ['y = ln(x1) + x2; x1 = 1; x2 = 1', 'x₁', '∂y/∂x₁', '∂y/∂x1'],
    ['y = theta^2; theta = 1', 'θ', 'dy/dθ', 'dy/dtheta'],
    ['w = [[1, 2], [3, 4]]; y = w^2', 'w[0, 0]', '∂(Σ y)/∂w[0, 0]', '∂(sum of y)/∂w[0, 0]'],
  ])('of %s', (text, axis, slope, plain) => {
    const subject = subjectOf(text);
    expect(coordinateSign(subject, subject.x)).toBe(axis);
    expect(slopeSign(subject, subject.x)).toBe(slope);
    expect(slopeText(subject, subject.x)).toBe(plain);
  });

  it('of a derivative are those of the next', () => {
    const subject = subjectOf('∂y_∂x1 = x1^2*x2; x1 = 1; x2 = 1');
    expect(slopeText(subject, subject.x)).toBe('∂²y/∂x1²');
    expect(slopeSign(subject, subject.x)).toBe('∂²y/∂x₁²');
    expect(subject.y && slopeText(subject, subject.y)).toBe('∂²y/∂x1∂x2');
  });
});
