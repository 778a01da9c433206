import { type NodeId, nodeById, operandsOf, type Port, portCount } from '../../../core/graph/graph';
import { parametersOf } from '../../../core/graph/parameters';
import { memoized } from '../../../core/memoized';
import { derivedOf } from '../../../document/derived';
import type { Document } from '../../../document/document';
import { briefName, operandName, shortLabel } from '../../../document/labels';
import { nameIn } from '../node/lay-wire';
import type { Placed, Scene } from '../scene/scene';

/** A port of a row, and what runs into it. */
export interface RowPort {
  readonly port: Port;
  /** `operand a`; null where there is but one. */
  readonly operand: string | null;
  /** In one word what runs in; null where nothing does. */
  readonly from: string | null;
}

/** What reads the value of a row. */
export interface RowReader {
  readonly id: NodeId;
  readonly brief: string;
  readonly label: string;
}

const readersOf = memoized((scene: Scene) => {
  const readers = new Map<NodeId, NodeId[]>();
  for (const { from, to } of scene.wires) {
    const known = readers.get(from.id);
    if (!known) readers.set(from.id, [to.id]);
    else if (!known.includes(to.id)) known.push(to.id);
  }
  return readers;
});

/** The ports of what stands on the canvas, closed folds included, with the names of what feeds them. */
export function portsOfRow(document: Document, placed: Placed): readonly RowPort[] {
  const { node, fold } = placed;
  const derived = derivedOf(document);
  const nodes = nodeById(document.graph);
  const brief = (id: NodeId | null) => {
    const from = nodes.get(id ?? '');
    return from ? briefName(derived, from) : null;
  };
  if (fold) {
    const parameters = fold.application && parametersOf(fold.application.definition);
    return fold.ins.map((from, index) => ({
      port: { node: fold.id, index },
      operand: parameters?.[index] ?? null,
      from: brief(from),
    }));
  }
  const operands = operandsOf(node);
  return Array.from({ length: portCount(node) }, (_, index) => ({
    port: { node: node.id, index },
    operand: operandName(node, index),
    from: brief(operands[index] ?? null),
  }));
}

/** What reads what stands on the canvas. */
export function readersOfRow(
  document: Document,
  scene: Scene,
  { id }: Placed,
): readonly RowReader[] {
  const derived = derivedOf(document);
  const nodes = nodeById(document.graph);
  return (readersOf(scene).get(id) ?? []).map((reader) => {
    const node = nodes.get(reader);
    const label = node ? shortLabel(derived, node) : nameIn(document, reader);
    return { id: reader, brief: node ? briefName(derived, node) : label, label };
  });
}
