import { applicationsIn } from '../../../core/graph/application';
import { checkedGraph } from '../../../core/graph/checked';
import { foldsAround, foldTree } from '../../../core/graph/fold-tree';
import {
  type FoldId,
  type Graph,
  type GraphNode,
  type NodeId,
  nodeById,
  operandsOf,
  portCount,
} from '../../../core/graph/graph';
import { shapeAt } from '../../../core/program/program';
import type { Document } from '../../../document/document';
import { setOutput } from '../../../document/edits';
import { operandName } from '../../../document/labels';
import { openTensor } from '../../../state/arrays/opened';
import { type CommandId, runCommand } from '../../../state/command/commands';
import { type OwnKeys, useOwnKeys } from '../../../state/command/keys';
import { latePart } from '../../../state/loading/late-part';
import { attemptEdit } from '../../../state/loading/unmade';
import { edit, useDocument } from '../../../state/stores/document-store';
import { announce } from '../../../state/stores/notices';
import { select, useSelection } from '../../../state/stores/selection';
import { commandItem } from '../../parts/command/command-item';
import { type MenuItem, MenuList } from '../../parts/menus/MenuList';
import { Popover } from '../../parts/overlays/Popover';
import { toggleHeld } from '../node/focus';
import { nameIn, takeWire } from '../node/lay-wire';
import { type Choosing, choose, close, startEditing, useCanvas } from '../scene/canvas-store';
import { wording } from './words';

/** What can be done with a node, for those who press no ports: a menu beside it. */
export function NodeActions() {
  const id = useCanvas((state) => state.actions);
  const anchor = useCanvas((state) => state.anchor);
  const document = useDocument((state) => state.document);
  const held = useCanvas((state) => state.held);
  const own = useOwnKeys((keys) => keys.own);
  const { graph } = document;
  const node = id === null ? undefined : nodeById(graph).get(id);
  if (id === null || (!node && !foldTree(graph).byId.has(id))) return null;
  const actions = node ? actionsOf(document, node, held, own) : foldActions(graph, id, own);
  return (
    <Popover anchor={anchor} onClose={() => close()}>
      <MenuList
        label={wording.actionsOf(nameIn(document, id))}
        items={actions}
        onLeave={() => close()}
        onChoose={(chosen) => actions.find((action) => action.id === chosen)?.run()}
      />
    </Popover>
  );
}

/** Something to be done with a node, and what does it. */
export interface Action extends MenuItem {
  run(): void;
}

/** All that can be done with a node. Lists that are opened stand where the menu of actions would. */
export function actionsOf(
  document: Document,
  node: GraphNode,
  held: readonly NodeId[],
  own: OwnKeys,
): readonly Action[] {
  const { id } = node;
  /** Closes the menu, gives focus back to the node and goes on. */
  const leaving = (act: () => void) => () => {
    close(id);
    act();
  };
  const actions: Action[] = [];
  const array = { id: 'array', run: leaving(() => openTensor(id)) };
  if (node.kind === 'input' || node.kind === 'constant') {
    if (typeof node.value === 'number') {
      const run = () => startEditing(id, 'value');
      actions.push({ id: 'value', label: wording.editValue, shortcut: 'F2', run });
      actions.push({ ...array, label: wording.makeItAnArray });
    } else actions.push({ ...array, label: wording.editTheArray, shortcut: 'F2' });
  } else if (isArray(document, node)) actions.push({ ...array, label: wording.seeTheValueLarge });
  if (node.kind !== 'output') {
    const run = () => chooseHere({ kind: 'connect', from: id, at: null });
    actions.push({ id: 'connect', label: wording.connectTo, run });
  }
  for (let index = 0; index < portCount(node); index++) {
    const name = operandName(node, index) ?? wording.itsOperand;
    actions.push({
      id: `feed ${index}`,
      label: wording.wireFrom(name),
      separated: index === 0,
      run: () => chooseHere({ kind: 'feed', port: { node: id, index }, at: null }),
    });
  }
  operandsOf(node).forEach((operand, index) => {
    if (operand === null) return;
    const name = operandName(node, index) ?? wording.itsOperand;
    actions.push({
      id: `disconnect ${index}`,
      label: wording.disconnect(name),
      detail: nameIn(document, operand),
      run: leaving(() => takeWire({ node: id, index })),
    });
  });
  if (node.kind === 'output') {
    actions.push({
      id: 'differentiate',
      label: wording.differentiateFromHere,
      separated: true,
      run: leaving(() =>
        edit(wording.differentiateFromHereInline, (document) => setOutput(document, id)),
      ),
    });
  }
  if (node.kind !== 'constant') {
    const named = node.kind === 'primitive' && node.name === undefined;
    actions.push({
      id: 'name',
      label: named ? wording.giveAName : wording.rename,
      separated: true,
      run: () => startEditing(id, 'name'),
    });
  }
  actions.push({
    id: 'hold',
    label: held.includes(id) ? wording.letGoOfTheSelection : wording.keepSelected,
    detail: wording.toWireFromSeveralNodes,
    shortcut: 'Shift+Enter',
    run: leaving(() => announce(toggleHeld(id) ? wording.keptSelected : wording.noLongerSelected)),
  });
  const command = (name: CommandId): Action => ({
    ...commandItem(name, own),
    run: leaving(() => {
      selectFor(id);
      runCommand(name);
    }),
  });
  actions.push({ ...command('focusOutputs'), separated: true }, command('focusInputs'));
  actions.push({ ...command('fold'), separated: true });
  const [around] = foldsAround(foldTree(document.graph), id);
  if (around) {
    const run = leaving(() => attemptEdit(folding, ({ takeFoldAway }) => takeFoldAway(around.id)));
    actions.push({ id: 'dissolve', label: wording.takeTheFoldAway, detail: around.name, run });
  }
  actions.push({ ...command('note'), separated: true });
  actions.push(command('duplicate'), command('delete'));
  return actions;
}

const folding = latePart(() => import('../../../state/document/folding'), wording.whatFolds);

/** What can be done with a closed fold. */
function foldActions(graph: Graph, id: FoldId, own: OwnKeys): readonly Action[] {
  const leaving = (act: () => void) => () => {
    close(id);
    selectFor(id);
    act();
  };
  const command = (name: CommandId): Action => ({
    ...commandItem(name, own),
    run: leaving(() => runCommand(name)),
  });
  const dissolve = leaving(() => attemptEdit(folding, ({ takeFoldAway }) => takeFoldAway(id)));
  const enter = leaving(() => attemptEdit(folding, ({ enterFold }) => enterFold(id)));
  return [
    command('unfold'),
    { id: 'enter', label: 'Enter', detail: wording.whatIsInItAnd, run: enter },
    { id: 'name', label: wording.rename, shortcut: 'F2', run: () => startEditing(id, 'name') },
    ...ownActions(graph, id, leaving),
    { id: 'dissolve', label: wording.takeTheFoldAway, run: dissolve },
    { ...command('duplicate'), separated: true },
    command('delete'),
  ];
}

const own = latePart(() => import('../../../state/document/own'), wording.whatKeepsOwnPrimitives);

/** What makes an own primitive of a fold; of one that was made by one and changed, what changes that. */
function ownActions(
  graph: Graph,
  id: FoldId,
  leaving: (act: () => void) => () => void,
): readonly Action[] {
  if (applicationsIn(graph).has(id)) return [];
  const name = foldTree(graph).byId.get(id)?.of;
  const keep = leaving(() => attemptEdit(own, ({ keepNow }) => keepNow(id)));
  const redefine = leaving(() => attemptEdit(own, ({ redefineNow }) => redefineNow(id)));
  return name === undefined
    ? [{ id: 'keep', label: wording.keepAsOwnPrimitive, run: keep }]
    : [
        {
          id: 'redefine',
          label: wording.changeEverywhere(name),
          detail: wording.toWhatThisHasBecome,
          run: redefine,
        },
      ];
}

/** Opens a list in place of the menu. */
function chooseHere(choosing: Choosing): void {
  choose(choosing, useCanvas.getState().anchor);
}

function isArray({ graph }: Document, { id }: GraphNode): boolean {
  const { program, statementOf } = checkedGraph(graph);
  const statement = statementOf.get(id);
  return statement !== undefined && shapeAt(program, statement).length > 0;
}

/** What is done to one of several selected nodes is done to all. */
function selectFor(id: NodeId): void {
  if (!useSelection.getState().nodes.includes(id)) select([id]);
}
