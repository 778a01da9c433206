import type { PrimitiveName } from '../../core/primitives/table';
import { type Document, EMPTY_DOCUMENT } from '../../document/document';

const apply = (id: string, primitive: PrimitiveName, ...operands: string[]) =>
  ({ kind: 'primitive', id, primitive, operands }) as const;

/** The example of the paper as its text describes it, so that the first page need not read the text. */
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
};
