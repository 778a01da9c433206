import type { GraphNode, NodeId } from '../../core/graph/graph';
import { DEFAULT_VIEW, type Document } from '../../document/document';
import type { Point } from '../../layout/point';
import type { Data } from '../kinds/kind';
import { readWork } from '../kinds/kinds';
import { toData } from '../kinds/work';
import { refused } from '../schema/refused';

const source = 'saved work';

/** Nodes of a piece: to store them is a matter of milliseconds. */
const NODES_OF_A_PIECE = 1000;

/** A document as it is stored whole: all but nodes and their places, which come in pieces. */
export interface Base {
  readonly data: Data;
  /** How to make each piece, which is done when it is stored. */
  readonly pieces: readonly (() => Piece)[];
}

interface Piece {
  readonly of: 'document' | 'primal';
  readonly nodes: readonly GraphNode[];
  readonly positions: Readonly<Record<NodeId, Point>>;
}

/** A document to be stored whole, in pieces. */
export function baseOf(document: Document): Base {
  const { primal } = document;
  const pieces = [...piecesOf(document, 'document'), ...(primal ? piecesOf(primal, 'primal') : [])];
  const hollow = (of: Document): Document => {
    const { folds } = of.graph;
    // Of folds there are few, and their places are among what is kept with them.
    const ids = new Set((folds ?? []).map(({ id }) => id));
    const places = Object.entries(of.positions).filter(([id]) => ids.has(id));
    const graph = { nodes: [], ...(folds && { folds }) };
    return { ...of, graph, positions: folds ? Object.fromEntries(places) : {} };
  };
  const content = {
    document: { ...hollow(document), primal: primal && hollow(primal) },
    view: DEFAULT_VIEW,
  };
  return { data: toData({ kind: 'graph', content }), pieces };
}

function piecesOf({ graph: { nodes }, positions }: Document, of: Piece['of']): (() => Piece)[] {
  const count = Math.ceil(nodes.length / NODES_OF_A_PIECE);
  return Array.from({ length: count }, (_, k) => () => {
    const own = nodes.slice(k * NODES_OF_A_PIECE, (k + 1) * NODES_OF_A_PIECE);
    const places = own.flatMap(({ id }) => {
      const place = positions[id];
      return place ? [[id, place] as const] : [];
    });
    return { of, nodes: own, positions: Object.fromEntries(places) };
  });
}

/** Reads a document that was stored whole. @throws FileError */
export function readBase(data: unknown, pieces: readonly unknown[]): Document {
  const isWhole = isRecord(data) && isRecord(data.document) && pieces.every(isPiece);
  if (!isWhole) throw refused({ kind: 'no graph', source });
  const filled = (of: unknown, name: Piece['of']): unknown => {
    if (!isRecord(of)) return of;
    const own = pieces.filter(isPiece).filter((piece) => piece.of === name);
    const nodes = own.flatMap((piece): readonly unknown[] =>
      Array.isArray(piece.nodes) ? piece.nodes : [null],
    );
    const positions = Object.assign({}, of.positions, ...own.map((piece) => piece.positions));
    return { ...of, graph: { ...(isRecord(of.graph) ? of.graph : {}), nodes }, positions };
  };
  const document = data.document as Data;
  const whole = {
    ...(filled(document, 'document') as Data),
    primal: filled(document.primal, 'primal'),
  };
  return readWork({ ...data, document: whole }, source).content.document;
}

/** Whether it is a piece by its form. */
function isPiece(value: unknown): value is Data {
  return isRecord(value) && (value.of === 'document' || value.of === 'primal');
}

function isRecord(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
