import { worded } from '../worded';
import { counted, listed } from './grammar';

/** What the outline says: the graph as a list. */
export const outlineTexts = worded('said/outline', {
  title: 'Outline',
  add: 'Add a node',
  node: 'Node',
  operands: 'Operands',
  value: 'Value',
  adjoint: 'Adjoint',
  tangent: 'Tangent',
  readBy: 'Read by',
  empty: 'empty',
  name: 'Name',
  constant: 'Constant',
  valueOf: (name: string) => `Value of ${name}`,
  /** A port, with what runs into it; `operand` is null where there is but one. */
  feed: (operand: string | null, from: string) => `${operand ?? 'operand'}: ${from}`,
  goTo: (name: string) => `Go to ${name}`,
  openFold: (name: string, count: number) => `fold ${name}, open, ${counted(count, 'row')}`,
  /** What is heard of a row after what the node says of itself. */
  wires: (operands: readonly string[], readers: readonly string[]) =>
    [
      ...(operands.length > 0 ? [`of ${listed(operands)}`] : []),
      ...(readers.length > 0 ? [`read by ${listed(readers)}`] : []),
    ].join(', '),
  nothingYet: 'No graph yet',
  howToBegin:
    'Type what you want, such as x1, ln, + or 3, while the outline has the focus; or an expression above.',
  help: 'Type to add a node. Enter: what can be done, F2: edit, Ctrl+arrows: along wires, Ctrl+Enter: begin a wire.',
});
