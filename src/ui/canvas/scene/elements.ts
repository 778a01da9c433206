import { type Edge, type Node, Position } from '@xyflow/react';
import type { NodeId } from '../../../core/graph/graph';
import type { Derived } from '../../../document/derived';
import { outletPlace, outletsOn, PORT_SIZE, portPlace, portsOn } from './geometry';
import type { Placed, Scene } from './scene';

/** A node as React Flow gets it: where and how big it is, never what it shows. */
export type NodeElement = Node<Record<string, never>, 'node'>;
/** A wire as React Flow gets it; its id is the wire's key. */
export type WireElement = Edge<Record<string, never>, 'wire'>;

const DATA: Record<string, never> = Object.freeze({});
/** The handle that wires start from; operand ports are called by their index. */
const OUTLET = 'out';

/** The handle of an outlet; closed folds may have several. */
export function outletId(index: number): string {
  return index === 0 ? OUTLET : `${OUTLET}${index}`;
}

/** Which outlet a handle is. */
export function outletOf(handle: string | null | undefined): number {
  return Number(handle?.slice(OUTLET.length) || 0);
}

/** What a flow was given last. React Flow looks at every element when the list or one of them is another object. */
export interface Given {
  nodes: readonly NodeElement[];
  wires: readonly WireElement[];
}

/** What the canvas was given. */
const onCanvas: Given = { nodes: [], wires: [] };

/** An element per node; the same objects as before, and the same list, where nothing of them changed. */
export function nodeElements(
  scene: Scene,
  ids: ReadonlySet<NodeId>,
  selection: ReadonlySet<NodeId>,
  rank: (placed: Placed) => number,
  given: Given = onCanvas,
): NodeElement[] {
  const before = new Map(given.nodes.map((element) => [element.id, element]));
  const placed = [...ids].flatMap((id) => scene.byId.get(id) ?? []);
  // The order of elements is the order of Tab.
  const elements = inOrder(placed, rank).map((at) =>
    nodeElement(at, selection.has(at.id), before.get(at.id)),
  );
  if (!sameList(given.nodes, elements)) given.nodes = elements;
  return given.nodes as NodeElement[];
}

function nodeElement(
  placed: Placed,
  selected: boolean,
  before: NodeElement | undefined,
): NodeElement {
  const { id, x, y, width, height } = placed;
  const handles = handlesOf(placed);
  if (
    before?.selected === selected &&
    before.position.x === x &&
    before.position.y === y &&
    before.width === width &&
    before.height === height &&
    before.handles === handles
  ) {
    return before;
  }
  return {
    id,
    type: 'node',
    data: DATA,
    position: { x, y },
    selected,
    // Without sizes and handles React Flow would render and measure every node first.
    width,
    height,
    measured: { width, height },
    handles,
    domAttributes: UNSPOKEN,
  };
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, k) => item === b[k]);
}

/** React Flow's wrapper says "node" of itself; what is inside it has the name and the role. */
const UNSPOKEN = { 'aria-roledescription': undefined } as unknown as NonNullable<
  NodeElement['domAttributes']
>;

type Handles = NonNullable<NodeElement['handles']>;
const handles = new Map<string, Handles>();

/** Nodes with the same ports have the same handles. */
function handlesOf(placed: Placed): Handles {
  const { height, down } = placed;
  const ports = `${portsOn(placed)} ${outletsOn(placed)} ${height} ${down}`;
  let known = handles.get(ports);
  if (!known) {
    known = makeHandles(placed);
    handles.set(ports, known);
  }
  return known;
}

function makeHandles(placed: Placed): Handles {
  const half = PORT_SIZE / 2;
  const square = { width: PORT_SIZE, height: PORT_SIZE };
  const into = placed.down ? Position.Top : Position.Left;
  return [
    ...Array.from({ length: portsOn(placed) }, (_, index) => {
      const { x, y } = portPlace(placed, index);
      const at = { x: x - half, y: y - half, ...square };
      return { id: String(index), type: 'target' as const, position: into, ...at };
    }),
    ...Array.from({ length: outletsOn(placed) }, (_, index) => {
      const { x, y } = outletPlace(placed, index) ?? { x: 0, y: 0 };
      const at = { x: x - half, y: y - half, ...square };
      const position = placed.down ? Position.Bottom : Position.Right;
      return { id: outletId(index), type: 'source' as const, position, ...at };
    }),
  ];
}

/** Wires are reached through the nodes at their ends; for assistive technology they are not there. */
const HIDDEN = {
  'aria-hidden': true,
  'aria-roledescription': undefined,
} as unknown as NonNullable<WireElement['domAttributes']>;

/** An element per wire both of whose ends are elements; the same objects and list as before where nothing changed. */
export function wireElements(
  scene: Scene,
  ids: ReadonlySet<NodeId>,
  selectedWires: ReadonlySet<string>,
  given: Given = onCanvas,
): WireElement[] {
  const before = new Map(given.wires.map((element) => [element.id, element]));
  const elements: WireElement[] = [];
  for (const { key, from, to, port, outlet = 0 } of scene.wires) {
    if (!ids.has(from.id) || !ids.has(to.id)) continue;
    const known = before.get(key);
    const selected = selectedWires.has(key);
    elements.push(
      known?.source === from.id &&
        known.target === to.id &&
        known.sourceHandle === outletId(outlet) &&
        known.targetHandle === String(port) &&
        known.selected === selected
        ? known
        : {
            id: key,
            type: 'wire',
            source: from.id,
            sourceHandle: outletId(outlet),
            target: to.id,
            targetHandle: String(port),
            selected,
            domAttributes: HIDDEN,
          },
    );
  }
  if (!sameList(given.wires, elements)) given.wires = elements;
  return given.wires as WireElement[];
}

/** The nodes of a scene in the order in which a person reads them. */
export function readingOrder(derived: Derived, scene: Scene): readonly NodeId[] {
  return inOrder(scene.nodes, readingRank(derived)).map(({ id }) => id);
}

/**
 * Where a node comes when a person reads them: inputs, constants, statements, outputs, and the
 * unfinished; of the same rank in the order of the scene.
 */
export function readingRank({ checked }: Derived): (placed: Placed) => number {
  const { statementOf, program } = checked;
  return ({ id, node, fold }) =>
    (statementOf.get(fold?.outs[0] ?? id) ?? program.length) +
    (node.kind === 'output' ? program.length : 0);
}

function inOrder(nodes: readonly Placed[], rank: (placed: Placed) => number): readonly Placed[] {
  return nodes
    .map((placed) => ({ placed, at: rank(placed) }))
    .sort((a, b) => a.at - b.at)
    .map(({ placed }) => placed);
}
