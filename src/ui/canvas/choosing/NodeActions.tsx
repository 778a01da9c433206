import { checkedGraph } from '../../../core/graph/checked';
import {
  type GraphNode,
  type NodeId,
  nodeById,
  operandsOf,
  portCount,
} from '../../../core/graph/graph';
import { shapeAt } from '../../../core/program/program';
import { setOutput } from '../../../document/edits';
import { operandName } from '../../../document/labels';
import { openTensor } from '../../../state/arrays/opened';
import { runCommand } from '../../../state/command/commands';
import { currentDocument, edit, useDocument } from '../../../state/stores/document-store';
import { announce } from '../../../state/stores/notices';
import { select, useView } from '../../../state/stores/view-store';
import { type MenuItem, MenuList } from '../../parts/menus/MenuList';
import { Popover } from '../../parts/overlays/Popover';
import { toggleHeld } from '../node/focus';
import { nameIn, takeWire } from '../node/wiring';
import { choose, close, startEditing, useCanvas } from '../scene/canvas-store';

/** What can be done with a node, for those who press no ports: a menu beside it. */
export function NodeActions() {
  const id = useCanvas((state) => state.actions);
  const anchor = useCanvas((state) => state.anchor);
  const graph = useDocument((state) => state.document.graph);
  const node = id === null ? undefined : nodeById(graph).get(id);
  if (!node) return null;
  return (
    <Popover anchor={anchor} onClose={() => close()}>
      <MenuList
        label={`Actions of ${nameIn(graph, node.id)}`}
        items={itemsOf(node)}
        onLeave={() => close()}
        onChoose={(action) => act(node, action)}
      />
    </Popover>
  );
}

function itemsOf(node: GraphNode): readonly MenuItem[] {
  const items: MenuItem[] = [];
  if (node.kind === 'input' || node.kind === 'constant') {
    if (typeof node.value === 'number') {
      items.push({ id: 'value', label: 'Edit value', shortcut: 'F2' });
      items.push({ id: 'array', label: 'Make it an array…' });
    } else items.push({ id: 'array', label: 'Edit the array…', shortcut: 'F2' });
  } else if (isArray(node)) items.push({ id: 'array', label: 'See the value large' });
  if (node.kind !== 'output') items.push({ id: 'connect', label: 'Connect to…' });
  const operands = operandsOf(node);
  for (let index = 0; index < portCount(node); index++) {
    const name = operandName(node, index) ?? 'its operand';
    items.push({ id: `feed ${index}`, label: `Wire ${name} from…`, separated: index === 0 });
  }
  operands.forEach((operand, index) => {
    if (operand === null) return;
    const name = operandName(node, index) ?? 'its operand';
    const detail = nameIn(currentDocument().graph, operand);
    items.push({ id: `disconnect ${index}`, label: `Disconnect ${name}`, detail });
  });
  if (node.kind === 'output') {
    items.push({ id: 'differentiate', label: 'Differentiate from here', separated: true });
  }
  if (node.kind !== 'constant') {
    const named = node.kind === 'primitive' && node.name === undefined;
    items.push({ id: 'name', label: named ? 'Give a name' : 'Rename', separated: true });
  }
  const held = useCanvas.getState().held.includes(node.id);
  items.push(
    {
      id: 'hold',
      label: held ? 'Let go of the selection' : 'Keep selected',
      detail: 'to wire from several nodes',
      shortcut: 'Shift+Enter',
    },
    { id: 'duplicate', label: 'Duplicate', shortcut: 'Mod+D', separated: true },
    { id: 'delete', label: 'Delete', shortcut: 'Delete' },
  );
  return items;
}

function act(node: GraphNode, action: string): void {
  const { id } = node;
  const { anchor } = useCanvas.getState();
  const [verb = '', index] = action.split(' ');
  switch (verb) {
    case 'value':
    case 'name':
      startEditing(id, verb);
      return;
    case 'connect':
      choose({ kind: 'connect', from: id, at: null }, anchor);
      return;
    case 'feed':
      choose({ kind: 'feed', port: { node: id, index: Number(index) }, at: null }, anchor);
      return;
  }
  close(id);
  switch (verb) {
    case 'array':
      openTensor(id);
      break;
    case 'disconnect':
      takeWire({ node: id, index: Number(index) });
      break;
    case 'differentiate':
      edit('differentiate from here', (document) => setOutput(document, id));
      break;
    case 'hold':
      announce(toggleHeld(id) ? 'Kept selected' : 'No longer selected');
      break;
    case 'duplicate':
    case 'delete':
      selectFor(id);
      runCommand(verb);
      break;
  }
}

function isArray({ id }: GraphNode): boolean {
  const { program, statementOf } = checkedGraph(currentDocument().graph);
  const statement = statementOf.get(id);
  return statement !== undefined && shapeAt(program, statement).length > 0;
}

/** What is done to one of several selected nodes is done to all. */
function selectFor(id: NodeId): void {
  if (!useView.getState().selection.includes(id)) select([id]);
}
