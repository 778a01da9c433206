import { graphError } from '../expression/graph-error';
import { parseGraph } from '../expression/parse';
import { printExpression } from '../print/print';
import type { FrontEnd } from '../read/front-end';
import { wording } from './words';

/** The language of the expression bar: `ln(x1) + x1*x2 - sin(x2)`. */
export const expression = {
  id: 'expression',
  label: wording.expression,
  read: parseGraph,
  print: printExpression,
  graphError,
} satisfies FrontEnd;
