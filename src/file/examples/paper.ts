import type { Example } from './example';
import { wording } from './words';

/** What an empty app opens with. */
export const paper: Example = {
  id: 'paper',
  title: wording.title,
  teaches: wording.teaches,
  text: 'y = ln(x1) + x1*x2 - sin(x2)',
  inputs: { x1: 2, x2: 5 },
};
