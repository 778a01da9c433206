import { counted } from '../../../words/en/grammar';
import { worded } from '../../../words/worded';

/** What `canvas/node` says. */
export const wording = worded('canvas/node', {
  atAKink: 'at a kink',
  kink: 'kink',
  name: 'Name',
  nameInline: 'name',
  doubleClickToSeeIt: 'Double-click to see it large',
  set: (name: string | null) => `set ${name ?? 'constant'}`,
  dragToChangeDoubleClick: (value: string) => `${value}Drag to change, double-click to type`,
  valueOf: (name: string) => `Value of ${name}`,
  constant: 'Constant',
  whatShowsFolds: 'What shows folds',
  node: 'node',
  wiredInto: (name: string, port: string) => `Wired ${name} into ${port}`,
  inPlaceOf: (name: string) => `, in place of ${name}`,
  aGraphMustNotFeed: 'A graph must not feed a value back into itself.',
  disconnected: (name: string) => `Disconnected ${name}`,
  thisWireWouldCloseA: (cycle: string) => `This wire would close a cycle: ${cycle}.`,
  parametersOf: (parameters: string | undefined, name: string) => `${parameters} of ${name}`,
  operandOf: (operand: string, name: string) => `${operand} of ${name}`,
  thereIsNoInput: 'There is no input',
  thereIsNoOutput: 'There is no output',
  keptSelected: 'Kept selected',
  noLongerSelected: 'No longer selected',
  itIsLaidOutFor:
    'It is laid out for the room that there is: nodes are moved when it has the canvas to itself',
  nodes: (count: number) => counted(count, 'node', `${count}`),
  note: (count: number) => counted(count, 'note', `${count}`),
  move: (moved: string) => `move ${moved}`,
  thereIsNothingInThat: 'There is nothing in that direction',
  wire: 'wire',
  disconnect: 'disconnect',
});
