import { type Edge, type Node, Position } from '@xyflow/react';
import { type NodeId, portCount } from '../../core/graph';
import type { Derived } from '../../state/document/derived';
import { outletPlace, PORT_SIZE, portPlace } from './geometry';
import type { Placed, Scene } from './scene';

/** A node as React Flow gets it: where and how big it is, never what it shows. */
export type NodeElement = Node<Record<string, never>, 'node'>;
/** A wire as React Flow gets it; its id is the wire's key. */
export type WireElement = Edge<Record<string, never>, 'wire'>;

const DATA: Record<string, never> = Object.freeze({});
/** The handle that wires start from; operand ports are called by their index. */
export const OUTLET = 'out';

interface Known {
  readonly selected: boolean;
  readonly element: NodeElement;
}
const known = new WeakMap<Placed, Known>();

/** An element per node, the same object as before where nothing of it changed. */
export function nodeElements(
  scene: Scene,
  ids: ReadonlySet<NodeId>,
  selection: ReadonlySet<NodeId>,
  order: ReadonlyMap<NodeId, number>,
): NodeElement[] {
  const elements: NodeElement[] = [];
  for (const id of ids) {
    const placed = scene.byId.get(id);
    if (placed) elements.push(nodeElement(placed, selection.has(id)));
  }
  // The order of elements is the order of Tab.
  return elements.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

function nodeElement(placed: Placed, selected: boolean): NodeElement {
  const before = known.get(placed);
  if (before?.selected === selected) return before.element;
  const { id, x, y, width, height } = placed;
  const element: NodeElement = {
    id,
    type: 'node',
    data: DATA,
    position: { x, y },
    selected,
    // Without sizes and handles React Flow would render and measure every node first.
    width,
    height,
    measured: { width, height },
    handles: handlesOf(placed),
    domAttributes: UNSPOKEN,
  };
  known.set(placed, { selected, element });
  return element;
}

/** React Flow's wrapper says "node" of itself; what is inside it has the name and the role. */
const UNSPOKEN = { 'aria-roledescription': undefined } as unknown as NonNullable<
  NodeElement['domAttributes']
>;

function handlesOf({ node }: Placed): NonNullable<NodeElement['handles']> {
  const half = PORT_SIZE / 2;
  const square = { width: PORT_SIZE, height: PORT_SIZE };
  const outlet = outletPlace(node);
  return [
    ...Array.from({ length: portCount(node) }, (_, index) => {
      const { x, y } = portPlace(node, index);
      const at = { x: x - half, y: y - half, ...square };
      return { id: String(index), type: 'target' as const, position: Position.Left, ...at };
    }),
    ...(outlet
      ? [
          {
            id: OUTLET,
            type: 'source' as const,
            position: Position.Right,
            x: outlet.x - half,
            y: outlet.y - half,
            ...square,
          },
        ]
      : []),
  ];
}

/** Wires are reached through the nodes at their ends; for assistive technology they are not there. */
const HIDDEN = {
  'aria-hidden': true,
  'aria-roledescription': undefined,
} as unknown as NonNullable<WireElement['domAttributes']>;

/** An element per wire both of whose ends are elements. */
export function wireElements(
  scene: Scene,
  ids: ReadonlySet<NodeId>,
  selectedWires: ReadonlySet<string>,
): WireElement[] {
  const elements: WireElement[] = [];
  for (const { key, from, to, port } of scene.strands) {
    if (!ids.has(from.id) || !ids.has(to.id)) continue;
    elements.push({
      id: key,
      type: 'wire',
      source: from.id,
      sourceHandle: OUTLET,
      target: to.id,
      targetHandle: String(port),
      selected: selectedWires.has(key),
      domAttributes: HIDDEN,
    });
  }
  return elements;
}

/** Nodes in the order in which a person reads them: inputs, constants, statements, outputs, and the unfinished. */
export function readingOrder(derived: Derived, scene: Scene): readonly NodeId[] {
  const { statementOf, program } = derived.checked;
  const rank = ({ id, node }: Placed) =>
    (statementOf.get(id) ?? program.length) + (node.kind === 'output' ? program.length : 0);
  return scene.nodes
    .map((placed) => ({ id: placed.id, at: rank(placed) }))
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id);
}
