import {
  type Graph,
  type NodeId,
  nodeById,
  operandsOf,
  type Port,
} from '../../../core/graph/graph';
import type { Addable } from '../../../document/catalogue';
import type { Document } from '../../../document/document';
import type { Point } from '../../../layout/point';
import { DEFAULT_SIZE } from '../../../layout/size';
import { runCommand } from '../../../state/command/commands';
import { addThing, type Placement } from '../../../state/document/quick-add';
import { currentDocument, useDocument } from '../../../state/stores/document-store';
import { openFind } from '../../../state/stores/find-store';
import { Chooser } from '../../parts/menus/Chooser';
import { Popover } from '../../parts/overlays/Popover';
import { isTooLarge, numberComplaint } from '../../parts/text/number-text';
import { goToNode } from '../node/focus';
import { layWire, nameIn, portName } from '../node/lay-wire';
import { type Choosing, close, useCanvas } from '../scene/canvas-store';
import type { Scene } from '../scene/scene';
import { useScene } from '../scene/use-scene';
import { type Choice, destinations, origins, typed } from './choices';
import { wording } from './words';

/** The list that is open on the canvas: what to add, what to run into, what to be fed by. */
export function CanvasChooser() {
  const choosing = useCanvas((state) => state.choosing);
  return choosing && <OpenChooser choosing={choosing} />;
}

function OpenChooser({ choosing }: { readonly choosing: Choosing }) {
  const anchor = useCanvas((state) => state.anchor);
  const document = useDocument((state) => state.document);
  const title = useScene((scene) => titleOf(document, scene, choosing));
  const { graph } = document;
  return (
    <Popover anchor={anchor} onClose={() => close(null)}>
      <Chooser<Choice>
        label={title}
        placeholder={choosing.kind === 'add' ? wording.lnTheta : wording.typeToFind}
        options={(query) => choicesFor(graph, choosing, query)}
        initialQuery={choosing.kind === 'add' ? choosing.query : ''}
        emptyText={(query) =>
          isTooLarge(query) ? numberComplaint(query) : wording.nothingByThatName
        }
        onChoose={(choice) => take(choosing, choice)}
        onCancel={() => close()}
      />
    </Popover>
  );
}

function titleOf(document: Document, scene: Scene, choosing: Choosing): string {
  switch (choosing.kind) {
    case 'add':
      return wording.addToTheGraph;
    case 'connect':
      return wording.whatShouldRunInto(nameIn(document, choosing.from));
    case 'feed':
      return wording.whatShouldFeed(portName(document, scene, choosing.port));
  }
}

function choicesFor(graph: Graph, choosing: Choosing, query: string): readonly Choice[] {
  switch (choosing.kind) {
    case 'add':
      return typed(graph, query);
    case 'connect':
      return destinations(graph, choosing.from, query, choosing.into);
    case 'feed':
      return origins(graph, choosing.port, query);
  }
}

function take(choosing: Choosing, choice: Choice): void {
  if (choice.does === 'go') {
    useCanvas.setState({ held: [] });
    close(choice.node);
    goToNode(choice.node);
  } else if (choice.does === 'note') {
    close(null);
    runCommand('note');
  } else if (choice.does === 'find') {
    close();
    openFind(choice.text);
  } else if (choice.does === 'add') {
    close(null);
    useCanvas.setState({ held: [] });
    addThing(choice.addable.what, placementFor(choosing, choice.addable));
  } else if (choice.does === 'into' && choosing.kind === 'connect') {
    layWire({ from: choosing.from, to: choice.port });
    close(choosing.into ?? choosing.from);
  } else if (choice.does === 'from' && choosing.kind === 'feed') {
    layWire({ from: choice.node, to: choosing.port });
    close(choosing.port.node);
  }
}

function placementFor(choosing: Choosing, { what }: Addable): Placement {
  switch (choosing.kind) {
    case 'add': {
      const at = choosing.at ? centredAt(choosing.at) : undefined;
      const feeds = what.kind === 'primitive' || what.kind === 'output' || what.kind === 'own';
      // Beside what it is wired to, there is a better place than under the pointer.
      if (!feeds) {
        const into = freePort(choosing.sources);
        return into ? { into } : { at };
      }
      const { sources } = choosing;
      return sources.length > 0 ? { sources } : { at };
    }
    case 'connect':
      return {
        sources: [choosing.from],
        at: choosing.at ? besidePort(choosing.at) : undefined,
      };
    case 'feed': {
      const { port } = choosing;
      return {
        into: port,
        at: choosing.at ? besideOutlet(choosing.at) : undefined,
      };
    }
  }
}

/** The first port that lacks a value at the one node that is chosen; undefined where there is none. */
function freePort(chosen: readonly NodeId[]): Port | undefined {
  const [id, ...others] = chosen;
  const node = id === undefined ? undefined : nodeById(currentDocument().graph).get(id);
  if (!node || others.length > 0) return undefined;
  const index = operandsOf(node).indexOf(null);
  return index < 0 ? undefined : { node: node.id, index };
}

/** Upper left corners of nodes that have their middle, their ports or their outlet at a point. */
function centredAt({ x, y }: Point): Point {
  return whole({ x: x - DEFAULT_SIZE.width / 2, y: y - DEFAULT_SIZE.height / 2 });
}
function besidePort({ x, y }: Point): Point {
  return whole({ x, y: y - DEFAULT_SIZE.height / 2 });
}
function besideOutlet({ x, y }: Point): Point {
  return whole({ x: x - DEFAULT_SIZE.width, y: y - DEFAULT_SIZE.height / 2 });
}
function whole({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
}
