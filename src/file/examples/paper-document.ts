import type { PrimitiveName } from '../../core/primitives/table';
import { type Document, EMPTY_DOCUMENT } from '../../document/document';

const apply = (id: string, primitive: PrimitiveName, ...operands: string[]) =>
  ({ kind: 'primitive', id, primitive, operands }) as const;

/**
 * The example of the paper as its text describes it and the layout places it, so that the first page
 * need neither read the text nor lay out.
 */
export const paperDocument: Document = {
  ...EMPTY_DOCUMENT,
  graph: {
    nodes: [
      { kind: 'input', id: 'n1', name: 'x1', value: 2 },
      { kind: 'input', id: 'n2', name: 'x2', value: 5 },
      apply('n3', 'ln', 'n1'),
      apply('n4', 'multiply', 'n1', 'n2'),
      apply('n5', 'add', 'n3', 'n4'),
      apply('n6', 'sin', 'n2'),
      apply('n7', 'subtract', 'n5', 'n6'),
      { kind: 'output', id: 'n8', name: 'y', operands: ['n7'] },
    ],
  },
  positions: {
    n1: { x: 0, y: 54 },
    n2: { x: 0, y: 162 },
    n3: { x: 170, y: 0 },
    n4: { x: 170, y: 108 },
    n5: { x: 340, y: 54 },
    n6: { x: 170, y: 216 },
    n7: { x: 510, y: 108 },
    n8: { x: 680, y: 108 },
  },
};
