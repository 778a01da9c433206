import {
  type Connection,
  type FinalConnectionState,
  type NodeChange,
  ReactFlow,
  useReactFlow,
  useStore,
  useStoreApi,
} from '@xyflow/react';
import { useSelection } from '../../../state/stores/selection';
import { wording } from './words';
import '@xyflow/react/dist/base.css';
import { type MouseEvent as ReactMouseEvent, type ReactNode, useRef } from 'react';
import { cycleOf, type NodeId, type Wire } from '../../../core/graph/graph';
import { derivedOf } from '../../../document/derived';
import type { Point } from '../../../layout/point';
import { runCommand } from '../../../state/command/commands';
import { useDerived } from '../../../state/document/use-derived';
import { currentDocument, settle } from '../../../state/stores/document-store';
import { useEmbed } from '../../../state/stores/embed-store';
import { select } from '../../../state/stores/selection';
import { useStaged } from '../../../state/stores/staged';
import { classes } from '../../parts/text/classes';
import { changedSelection } from '../choosing/selection';
import { useBoxSelection } from '../choosing/use-box-selection';
import { layWire, outletNode, portsMeant } from '../node/lay-wire';
import { NodeView } from '../node/NodeView';
import { editNode, letGo, moveAll } from '../node/node-keys';
import { Backdrop } from '../scene/Backdrop';
import {
  boxAt,
  type Choosing,
  choose,
  openActions,
  startEditing,
  useCanvas,
} from '../scene/canvas-store';
import {
  type NodeElement,
  nodeElements,
  outletOf,
  readingRank,
  type WireElement,
  wireElements,
} from '../scene/elements';
import { hover } from '../scene/hover';
import { nodeUnder, sceneOf } from '../scene/scene';
import { useScene } from '../scene/use-scene';
import { wireAt } from '../scene/ways';
import { isFar } from '../scene/window';
import { LooseWire } from '../wire/LooseWire';
import { WireView } from '../wire/WireView';
import styles from './Flow.module.css';
import { useFoldMovement } from './use-fold-movement';
import { useViewport } from './use-viewport';
import { useWindow } from './use-window';

const nodeTypes = { node: NodeView };
const edgeTypes = { wire: WireView };
const ORIGIN: Point = { x: 0, y: 0 };
/** Ten thousand nodes in columns are 200,000 pixels wide, their adjoint program 400,000: all can be seen. */
const LEAST_ZOOM = 0.001;
const MOST_ZOOM = 3;

/**
 * React Flow, held at arm's length: it gets a window of the document's nodes and wires, and whatever
 * it reports becomes an edit of the document. It keeps nothing of its own but the view.
 */
export function Flow({ children }: { readonly children?: ReactNode }) {
  const { nodes: selection, wires: selectedWires } = useSelection();
  const pending = useCanvas((state) => state.pending !== null);
  const flow = useStoreApi();
  const { screenToFlowPosition } = useReactFlow();
  /** Where a node was pressed, on the screen, and how far on the canvas the pointer had come when its drag began. */
  const grip = useRef<{ pressed: Point; late: Point }>({ pressed: ORIGIN, late: ORIGIN });
  const elements = useWindow();
  useBoxSelection();
  const moving = useFoldMovement();
  const hand = useViewport(LEAST_ZOOM, MOST_ZOOM);

  const scene = useScene((now) => now);
  // What stands for its stage has no place there that could be kept.
  const fixed = useStaged(({ staged }) => staged !== null);
  const framed = useEmbed(({ frame }) => frame !== null);
  const far = useStore(({ transform }) => isFar(scene, transform[2]));
  const derived = useDerived();
  const nodes = nodeElements(scene, elements, new Set(selection), readingRank(derived));
  const wires = wireElements(scene, elements, new Set(selectedWires));

  const onNodesChange = (changes: NodeChange<NodeElement>[]) => {
    const { multiSelectionActive, userSelectionActive } = flow.getState();
    const selected = useSelection.getState();
    const next = userSelectionActive
      ? null
      : changedSelection(selected.nodes, changes, multiSelectionActive);
    if (next) {
      letGo();
      const { wires, notes } = selected;
      if (multiSelectionActive) select(next, wires, notes);
      else select(next);
    }
    for (const change of changes) {
      if (change.type !== 'position' || !change.position || !change.dragging) continue;
      dragTo(change.id, change.position, grip.current.late);
      // The others say the same.
      break;
    }
  };

  const onGrip = (event: MouseEvent | TouchEvent) => {
    grip.current = { pressed: pointOf(event), late: ORIGIN };
  };

  const onConnectEnd = (event: MouseEvent | TouchEvent, end: FinalConnectionState) => {
    useCanvas.setState({ pending: null });
    const { fromHandle, toHandle, isValid } = end;
    if (!fromHandle || isValid) return;
    const screen = pointOf(event);
    if (toHandle) {
      const wire = wireBetween(fromHandle, toHandle);
      // Refused: trying it says why.
      if (wire) layWire(wire);
      return;
    }
    const node = fromHandle.nodeId;
    const at = screenToFlowPosition(screen);
    const hit = nodeUnder(sceneOf(currentDocument()), at);
    if (hit) {
      if (hit.id !== node) dropOnNode(fromHandle, hit.id);
      return;
    }
    const choosing: Choosing =
      fromHandle.type === 'source'
        ? { kind: 'connect', from: node, at }
        : { kind: 'feed', port: { node, index: Number(fromHandle.id) }, at };
    // The click that ends the drag would close at once what is opened before it.
    requestAnimationFrame(() => choose(choosing, boxAt(screen)));
  };

  return (
    <ReactFlow<NodeElement, WireElement>
      className={classes(styles.flow, pending && styles.pending, moving && styles.moving)}
      data-far={far || undefined}
      aria-label={wording.graph}
      nodes={nodes}
      edges={wires}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onNodesChange={onNodesChange}
      // The very events that React Flow drags by: a pointer event may lie a fraction of a pixel elsewhere.
      onMouseDownCapture={({ nativeEvent }) => onGrip(nativeEvent)}
      onTouchStartCapture={({ nativeEvent }) => onGrip(nativeEvent)}
      onNodeDragStart={(event, { id, position }) => {
        // What React Flow calls the start is where the pointer is once it has moved far enough to drag.
        const { pressed } = grip.current;
        const [from, to] = [pressed, pointOf(event as unknown as MouseEvent | TouchEvent)].map(
          (point) => screenToFlowPosition(point),
        ) as [Point, Point];
        grip.current = { pressed, late: { x: to.x - from.x, y: to.y - from.y } };
        dragTo(id, position, grip.current.late);
      }}
      onNodeDragStop={settle}
      onEdgeClick={(event, wire) => selectWire(wire.id, event)}
      // Without an event it is no person who moves the view.
      onMoveStart={(event) => event && hand.holds(true)}
      onMove={(event) => event && hand.moved()}
      onMoveEnd={() => hand.holds(false)}
      onConnect={(connection) => {
        const wire = wireOf(connection);
        if (wire) layWire(wire);
      }}
      onConnectStart={(_, { nodeId: node, handleId, handleType }) => {
        // A wire that is dragged is pending as one that was begun by a press or by keys is.
        if (node === null) return;
        const from = outletNode(sceneOf(currentDocument()), node, outletOf(handleId));
        useCanvas.setState({
          pending:
            handleType === 'source'
              ? { end: 'outlet', node: from }
              : { end: 'port', node, index: Number(handleId) },
        });
      }}
      onConnectEnd={onConnectEnd}
      isValidConnection={(connection) => {
        const wire = wireOf(connection);
        return (
          wire !== null &&
          portsMeant(wire.to).every(
            (to) => cycleOf(currentDocument().graph, { ...wire, to }) === null,
          )
        );
      }}
      onNodeMouseEnter={(_, { id }) => hover(derivedOf(currentDocument()), id)}
      onNodeMouseLeave={() => hover(derivedOf(currentDocument()), null)}
      onNodeDoubleClick={(event, { id }) => {
        if ((event.target as Element).closest('[data-part="name"]')) startEditing(id, 'name');
        else if (sceneOf(currentDocument()).byId.get(id)?.fold) runCommand('unfold');
        else editNode(id);
      }}
      onNodeContextMenu={(event, { id }) => {
        event.preventDefault();
        openActions(id, boxAt(pointOf(event.nativeEvent)));
      }}
      onPaneClick={(event) => {
        useCanvas.setState({ pending: null });
        letGo();
        const at = screenToFlowPosition({ x: event.clientX, y: event.clientY });
        // What is painted takes a press like what is an element.
        const scene = sceneOf(currentDocument());
        const hit = nodeUnder(scene, at);
        const wire = hit ? null : wireAt(scene, at, WIRE_REACH / flow.getState().transform[2]);
        if (wire) selectWire(wire.key, event);
        else select(hit ? [hit.id] : []);
      }}
      minZoom={LEAST_ZOOM}
      maxZoom={MOST_ZOOM}
      connectionLineComponent={LooseWire}
      connectionRadius={28}
      connectionDragThreshold={4}
      connectOnClick={false}
      nodesConnectable={!framed}
      nodesDraggable={!fixed && !framed}
      // The page around is scrolled past it.
      preventScrolling={!framed}
      zoomOnScroll={!framed}
      nodeDragThreshold={2}
      paneClickDistance={4}
      zoomOnDoubleClick={false}
      nodesFocusable={false}
      edgesFocusable={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      panActivationKeyCode={null}
      zoomActivationKeyCode={null}
      multiSelectionKeyCode={MULTI}
      selectionKeyCode="Shift"
      elevateNodesOnSelect
    >
      <Backdrop elements={elements} />
      {children}
    </ReactFlow>
  );
}

const MULTI = ['Shift', 'Meta', 'Control'];

/** So near a painted wire, in pixels of the screen, a press means it. */
const WIRE_REACH = 8;

/** A wire that is pressed is selected, with a modifier as well as what is. */
function selectWire(
  key: string,
  { shiftKey, ctrlKey, metaKey }: MouseEvent | ReactMouseEvent,
): void {
  const { nodes, wires, notes } = useSelection.getState();
  const several = shiftKey || ctrlKey || metaKey;
  if (several) select(nodes, [...wires, key], notes);
  else select([], [key]);
}

/** A drag moves everything that is selected, whether it is an element or not. */
function dragTo(id: NodeId, position: Point, late: Point): void {
  const at = sceneOf(currentDocument()).byId.get(id);
  if (!at) return;
  const by = { x: position.x + late.x - at.x, y: position.y + late.y - at.y };
  if (by.x === 0 && by.y === 0) return;
  const { nodes, notes } = useSelection.getState();
  if (nodes.includes(id)) moveAll(nodes, notes, by, 'drag');
  else moveAll([id], [], by, 'drag');
}

function wireOf(connection: Connection | WireElement): Wire | null {
  const { source, sourceHandle, target, targetHandle } = connection;
  if (!source || !target) return null;
  const from = outletNode(sceneOf(currentDocument()), source, outletOf(sourceHandle));
  return { from, to: { node: target, index: Number(targetHandle) } };
}

interface HandleEnd {
  readonly nodeId: NodeId;
  readonly id?: string | null;
  readonly type: 'source' | 'target';
}

function wireBetween(a: HandleEnd, b: HandleEnd): Wire | null {
  const [from, to] = a.type === 'source' ? [a, b] : [b, a];
  if (from.type !== 'source' || to.type !== 'target') return null;
  const source = outletNode(sceneOf(currentDocument()), from.nodeId, outletOf(from.id));
  return { from: source, to: { node: to.nodeId, index: Number(to.id) } };
}

/** A wire dropped on a node rather than on one of its ports takes the first port that is free. */
function dropOnNode(end: HandleEnd, id: NodeId): void {
  if (end.type === 'target') {
    layWire({ from: id, to: { node: end.nodeId, index: Number(end.id) } });
    return;
  }
  const node = sceneOf(currentDocument()).byId.get(id)?.node;
  const operands = node && 'operands' in node ? node.operands : [];
  const free = operands.indexOf(null);
  layWire({ from: end.nodeId, to: { node: id, index: Math.max(0, free) } });
}

function pointOf(event: MouseEvent | TouchEvent): Point {
  const at = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: at?.clientX ?? 0, y: at?.clientY ?? 0 };
}
