import { type GraphNode, type NodeId, operandsOf } from '../../../core/graph/graph';
import { primitives } from '../../../core/primitives/table';
import type { Document } from '../../../document/document';
import { noteSize, notesOf } from '../../../document/note';
import { nodeHeights } from '../../../layout/node-height';
import type { Point } from '../../../layout/point';
import { DEFAULT_SIZE } from '../../../layout/size';

/** The size of the picture, in its own units. */
export const PICTURE = { width: 320, height: 180 } as const;

const MARGIN = 14;
/** A small graph is not blown up. */
const LARGEST = 0.62;
/** What is drawn of a node in a large graph, in units of the picture. */
const LEAST = { width: 3, height: 2 };
/** Below this width of a node nothing can be read on it. */
const LEGIBLE = 34;
/** More shapes than this can't be told apart, and are left out. */
const MOST = 4000;
/** The heights of more nodes than this are not worth checking their shapes. */
const FEW = 500;
const LONGEST_MARK = 7;

/** How a node looks. */
export type Look = 'input' | 'constant' | 'inner' | 'output' | 'derived';

interface Mark {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
}

/** A graph in small, as paths in the units of the picture. */
export interface SmallPicture {
  readonly wires: string;
  readonly nodes: Readonly<Record<Look, string>>;
  /** What is written beside the graph: boxes, and lines to what they are about. */
  readonly notes: string;
  /** What stands on the nodes; none where it could not be read. */
  readonly marks: readonly Mark[];
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The picture of a document whose nodes have places; those without are left out. Null where there is nothing. */
export function smallPicture(document: Document): SmallPicture | null {
  const { graph, positions } = document;
  const notes = notesOf(document).map(({ text, at, to }) => ({ ...at, ...noteSize(text), to }));
  const tall = graph.nodes.length <= FEW ? nodeHeights(graph) : null;
  const boxes = new Map<NodeId, Box>();
  for (const { id } of graph.nodes) {
    const at = positions[id];
    if (!at) continue;
    const height = tall?.get(id) ?? DEFAULT_SIZE.height;
    const y = at.y - (height - DEFAULT_SIZE.height) / 2;
    boxes.set(id, { x: at.x, y, width: DEFAULT_SIZE.width, height });
  }
  if (boxes.size === 0) return null;
  const small = intoPicture([...boxes.values(), ...notes]);
  const nodes: Record<Look, string> = {
    input: '',
    constant: '',
    inner: '',
    output: '',
    derived: '',
  };
  const marks: Mark[] = [];
  const drawn = new Set<string>();
  const wires: string[] = [];
  const isNew = (key: string) => drawn.size < MOST && drawn.size !== drawn.add(key).size;
  for (const node of graph.nodes) {
    const box = boxes.get(node.id);
    if (!box) continue;
    const shape = small(box);
    const look = lookOf(node);
    const path = rounded(shape, look === 'input' || look === 'output');
    if (isNew(path)) nodes[look] += path;
    if (shape.width >= LEGIBLE) marks.push(markOn(node, shape));
    operandsOf(node).forEach((from, index, { length }) => {
      const source = from === null ? undefined : boxes.get(from);
      if (!source) return;
      const wire = curve(outlet(small(source)), port(shape, index, length));
      if (isNew(wire)) wires.push(wire);
    });
  }
  const written = notes.flatMap((note) => {
    const at = small(note);
    const ends = note.to.flatMap((id) => boxes.get(id) ?? []);
    return [...ends.map((end) => straight(middle(at), middle(small(end)))), rounded(at, false)];
  });
  return { wires: wires.join(''), nodes, marks, notes: written.join('') };
}

/** What makes boxes so small, and brings them to such places, that all of them are in the picture. */
function intoPicture(boxes: readonly Box[]): (box: Box) => Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  const scale = Math.min(
    (PICTURE.width - 2 * MARGIN) / (right - left),
    (PICTURE.height - 2 * MARGIN) / (bottom - top),
    LARGEST,
  );
  const x0 = PICTURE.width / 2 - (scale * (left + right)) / 2;
  const y0 = PICTURE.height / 2 - (scale * (top + bottom)) / 2;
  return ({ x, y, width, height }) => ({
    x: rough(x0 + scale * x),
    y: rough(y0 + scale * y),
    width: rough(Math.max(LEAST.width, scale * width)),
    height: rough(Math.max(LEAST.height, scale * height)),
  });
}

function lookOf(node: GraphNode): Look {
  if (node.order) return 'derived';
  return node.kind === 'primitive' ? 'inner' : node.kind;
}

const outlet = ({ x, y, width, height }: Box): Point => ({
  x: x + width,
  y: rough(y + height / 2),
});

const port = ({ x, y, height }: Box, index: number, count: number): Point => ({
  x,
  y: rough(y + (height * (index + 0.5)) / count),
});

const middle = ({ x, y, width, height }: Box): Point => ({
  x: rough(x + width / 2),
  y: rough(y + height / 2),
});

function straight(from: Point, to: Point): string {
  return `M${from.x} ${from.y}L${to.x} ${to.y}`;
}

function curve(from: Point, to: Point): string {
  const reach = rough(Math.max(Math.abs(to.x - from.x) / 2, 4));
  return `M${from.x} ${from.y}C${from.x + reach} ${from.y} ${to.x - reach} ${to.y} ${to.x} ${to.y}`;
}

/** A box with round corners, or one that is round at its ends. */
function rounded({ x, y, width, height }: Box, pill: boolean): string {
  const most = Math.min(width, height) / 2;
  const r = rough(pill ? Math.min(most, height / 2.4) : most / 3.5);
  const [w, h] = [width - 2 * r, height - 2 * r];
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${w}${corner(r, r)}v${h}${corner(-r, r)}h${-w}${corner(-r, -r)}v${-h}${corner(r, -r)}z`;
}

function markOn(node: GraphNode, { x, y, width, height }: Box): Mark {
  const text = [...textOn(node)];
  const short =
    text.length > LONGEST_MARK ? `${text.slice(0, LONGEST_MARK - 1).join('')}…` : text.join('');
  const size = Math.min(height * 0.46, (1.5 * width) / Math.max(short.length, 3));
  return { x: x + width / 2, y: y + height / 2, size: rough(size), text: short };
}

function textOn(node: GraphNode): string {
  if (node.kind === 'primitive') return primitives[node.primitive].symbol;
  if (node.kind !== 'constant') return node.name;
  return typeof node.value === 'number' ? String(node.value).replace('-', '−') : '[ ]';
}

/** To half a unit, so that what falls on the same place is drawn once. */
const rough = (length: number) => Math.round(2 * length) / 2;
