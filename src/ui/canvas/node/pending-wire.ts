import { type NodeId, nodeById } from '../../../core/graph/graph';
import { currentDocument } from '../../../state/stores/document-store';
import { announce } from '../../../state/stores/notices';
import { canvasTexts } from '../../../words/en/canvas';
import type { Box } from '../../parts/overlays/place';
import { choose, type Pending, useCanvas } from '../scene/canvas-store';
import { sceneOf } from '../scene/scene';
import { layWire, nameIn, outletNode, portName, portsFor } from './lay-wire';

/** Says what the other end of a wire may be. */
function ask(pending: Pending): void {
  const document = currentDocument();
  announce(
    pending.end === 'outlet'
      ? canvasTexts.wiringFrom(nameIn(document, pending.node))
      : canvasTexts.wiringInto(portName(document, sceneOf(document), pending)),
  );
}

/** Begins a wire at the value of a node, or at an output, which has none to give, into it. */
export function startWire(id: NodeId): void {
  const document = currentDocument();
  const isOutput = nodeById(document.graph).get(id)?.kind === 'output';
  const pending: Pending = isOutput
    ? { end: 'port', node: id, index: 0 }
    : { end: 'outlet', node: outletNode(sceneOf(document), id, 0) };
  useCanvas.setState({ pending });
  ask(pending);
}

/**
 * Ends the wire that was begun at a node. Where more than one of its ports may be meant, a list beside
 * `box` asks which.
 */
export function endWire(id: NodeId, box: Box | undefined): void {
  const { pending } = useCanvas.getState();
  if (!pending) return;
  const document = currentDocument();
  if (pending.end === 'port') {
    useCanvas.setState({ pending: null });
    layWire({ from: outletNode(sceneOf(document), id, 0), to: pending });
    return;
  }
  const from = pending.node;
  const ports = portsFor(document.graph, from).filter(({ port }) => port.node === id);
  const free = ports.filter(({ occupant }) => occupant === null);
  const [only, ...others] = free.length > 0 ? free : ports;
  if (!only) announce(canvasTexts.takesNothing(nameIn(document, id)));
  else if (others.length > 0 && box) choose({ kind: 'connect', from, at: null, into: id }, box);
  else {
    useCanvas.setState({ pending: null });
    layWire({ from, to: only.port });
  }
}

/** A press on one end of a wire: the first is remembered, the second lays the wire. */
export function pressEnd(here: Pending): void {
  const { pending } = useCanvas.getState();
  if (pending === null || pending.end === here.end) {
    const again = JSON.stringify(pending) === JSON.stringify(here);
    useCanvas.setState({ pending: again ? null : here });
    if (again) announce(canvasTexts.noWire);
    else ask(here);
    return;
  }
  const [from, to] = here.end === 'port' ? [pending, here] : [here, pending];
  if (to.end === 'port') layWire({ from: from.node, to });
  useCanvas.setState({ pending: null });
}
