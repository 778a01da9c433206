import type { Example } from './example';

/** What an empty app opens with. */
export const paper: Example = {
  id: 'paper',
  title: 'The example of the paper',
  teaches: 'One forward and one reverse sweep give the value and both partial derivatives.',
  text: 'y = ln(x1) + x1*x2 - sin(x2)',
  inputs: { x1: 2, x2: 5 },
};
