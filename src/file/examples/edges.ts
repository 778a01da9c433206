import type { Example } from './example';

/** Where derivatives need care: kinks, ties, domains and the limits of floating point. */
export const edges: readonly Example[] = [
  {
    id: 'kink',
    title: 'A kink that fools it',
    teaches:
      'This is just x, with slope 1, yet at 0 each relu passes 0 and so does their difference.',
    about: ['relu'],
    text: 'y = relu(x) - relu(-x)',
    inputs: { x: 0 },
  },
  {
    id: 'absolute',
    title: '|x| at 0',
    teaches:
      'There is no derivative at a corner, so a convention has to choose one: PyTorch takes 0 for |x|, JAX takes 1.',
    about: ['abs'],
    text: 'y = abs(x) + x/2',
    inputs: { x: 0 },
  },
  {
    id: 'tie',
    title: 'A tie',
    teaches: 'When both operands are the greatest, each gets half of the adjoint.',
    about: ['maximum'],
    text: 'y = max(x1, x2)*min(x1, x3)',
    inputs: { x1: 2, x2: 2, x3: 5 },
  },
  {
    id: 'bound',
    title: 'At the bound of a clamp',
    teaches:
      'PyTorch passes the whole adjoint to x, JAX half of it to x and half to the bound: switch between them.',
    about: ['clamp'],
    text: 'y = clamp(x, lo, hi)^2',
    inputs: { x: 1, lo: -1, hi: 1 },
  },
  {
    id: 'hole',
    title: 'A patched point',
    teaches:
      'This too is just x. The choice at 0 is a constant, so AD says 0 there, and the slope on both sides is 1.',
    about: ['where'],
    text: 'y = where(x == 0, 0, x)',
    inputs: { x: 0 },
  },
  {
    id: 'behind-relu',
    title: 'Behind a closed relu',
    teaches:
      'The logarithm of 0 has an infinite slope, but relu lets nothing through at −1: the derivative is 0, not 0 · ∞.',
    about: ['relu'],
    text: 'y = ln(relu(x))',
    inputs: { x: -1 },
  },
  {
    id: 'domain',
    title: 'Outside the domain',
    teaches: 'The logarithm of −1 is not a number, and that spreads to all that depends on it.',
    about: ['ln'],
    text: 'y = x1*ln(x2) + x1',
    inputs: { x1: 3, x2: -1 },
  },
  {
    id: 'log-sum-exp',
    title: 'Log-sum-exp, naive and stable',
    teaches:
      'Two programs for one function: the first overflows, the second takes out the maximum.',
    about: ['naive', 'stable'],
    text: 'naive = ln(exp(a) + exp(b)); m = max(a, b); stable = m + ln(exp(a - m) + exp(b - m))',
    inputs: { a: 1000, b: 999 },
  },
];
