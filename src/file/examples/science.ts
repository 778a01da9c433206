import type { Example } from './example';

/** Formulas and algorithms from physics and numerics. */
export const science: readonly Example[] = [
  {
    id: 'projectile',
    title: 'How far a ball flies',
    teaches:
      'At 45° the adjoint of the angle is 0 but for the rounding of π/4: turning it gains nothing.',
    about: ['theta'],
    text: 'range = speed^2*sin(2*theta)/g',
    inputs: { speed: 20, theta: Math.PI / 4, g: 9.81 },
  },
  {
    id: 'gravitation',
    title: "Newton's gravitation",
    teaches:
      'Each adjoint says how the force answers to a little more: the distance counts twice, against.',
    about: ['r'],
    text: 'F = G*m1*m2/r^2',
    inputs: { G: 6.674, m1: 3, m2: 2, r: 4 },
  },
  {
    id: 'logistic-map',
    title: 'The logistic map',
    teaches: 'Written out, the derivative fills a page; as a trace it stays a short list.',
    text: 'l2 = 4*x*(1 - x); l3 = 4*l2*(1 - l2); l4 = 4*l3*(1 - l3)',
    inputs: { x: 0.2 },
    view: { digits: 4 },
  },
  {
    id: 'newton-root',
    title: 'A root by iteration',
    teaches: 'An algorithm can be differentiated: three Newton steps give √x and, nearly, 1/(2√x).',
    text: 'r1 = (1 + x)/2; r2 = (r1 + x/r1)/2; r3 = (r2 + x/r2)/2',
    inputs: { x: 2 },
    view: { digits: 5 },
  },
  {
    id: 'lighthouse',
    title: 'The lighthouse',
    teaches: 'The beam of a turning lamp meets a slanted quay: two outputs that share almost all.',
    about: ['s'],
    text: 's = tan(omega*t); y1 = nu*s/(gamma - s); y2 = gamma*y1; y1',
    inputs: { nu: 1, gamma: 2, omega: 0.5, t: 1 },
    view: { notation: 'bar' },
  },
];
