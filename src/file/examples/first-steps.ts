import type { Example } from './example';
import { paper } from './paper';

/** The two figures of the paper and what reverse mode does with the simplest shapes of graph. */
export const firstSteps: readonly Example[] = [
  paper,
  {
    id: 'dataflow',
    title: 'Figure 1: dataflow',
    teaches: 'A program is a graph: a statement fires as soon as all its operands have arrived.',
    about: ['A', 'B'],
    text: 'A = X + Y; B = Y/10; C = A*B',
    inputs: { X: 3, Y: 5 },
  },
  {
    id: 'repeated',
    title: 'A variable used again',
    teaches: 'What is read more than once gathers one contribution for each wire.',
    about: ['x'],
    text: 'y = x*x + x',
    inputs: { x: 3 },
  },
  {
    id: 'chain',
    title: 'A deep chain',
    teaches: 'Along a chain the partial derivatives multiply, from the output back to the input.',
    text: 'y = sin(sin(sin(sin(sin(x)))))',
    inputs: { x: 1 },
  },
  {
    id: 'quotient',
    title: 'A quotient',
    teaches: 'The quotient rule appears by itself when the divisor depends on the same input.',
    about: ['divide'],
    text: 'y = sin(x)/(1 + x^2)',
    inputs: { x: 2 },
  },
  {
    id: 'product',
    title: "Speelpenning's product",
    teaches: 'However many inputs there are, one reverse sweep finds every partial derivative.',
    text: 'y = x1*x2*x3*x4*x5',
    inputs: { x1: 1, x2: 2, x3: 3, x4: 4, x5: 5 },
  },
  {
    id: 'griewank-walther',
    title: 'Griewank and Walther, chapter 1',
    teaches: 'Shared subexpressions are computed once, and their adjoints add up.',
    about: ['q', 'p'],
    text: 'q = x1/x2; p = exp(x2); y = (sin(q) + q - p)*(q - p)',
    inputs: { x1: 1.5, x2: 0.5 },
    view: { notation: 'bar', digits: 4 },
  },
  {
    id: 'polar',
    title: 'Two outputs: polar to Cartesian',
    teaches: 'Each output has a reverse sweep of its own, which gives one row of the Jacobian.',
    about: ['x', 'y'],
    text: 'x = r*cos(theta); y = r*sin(theta)',
    inputs: { r: 2, theta: 0.5 },
  },
];
