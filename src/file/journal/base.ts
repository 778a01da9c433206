import type { GraphNode, NodeId } from '../../core/graph/graph';
import { DEFAULT_VIEW, type Document } from '../../document/document';
import type { Point } from '../../layout/point';
import type { Data } from '../kinds/kind';
import { toData, versionOf, workOf, written } from '../kinds/work';

/** Nodes of a piece: to store them is a matter of milliseconds. */
const NODES_OF_A_PIECE = 1000;

/** A document as it is stored whole: all but nodes and their places, which come in pieces. */
export interface Base {
  readonly data: Data;
  /** How to make each piece, which is done when it is stored. */
  readonly pieces: readonly (() => Piece)[];
}

export interface Piece {
  readonly of: 'document' | 'primal';
  readonly nodes: readonly GraphNode[];
  readonly positions: Readonly<Record<NodeId, Point>>;
}

/** A document to be stored whole, in pieces. */
export function baseOf(document: Document): Base {
  const { primal } = document;
  const pieces = [...piecesOf(document, 'document'), ...(primal ? piecesOf(primal, 'primal') : [])];
  const hollow = (of: Document): Document => {
    const { folds, definitions } = of.graph;
    // Of folds there are few, and their places are among what is kept with them.
    const ids = new Set((folds ?? []).map(({ id }) => id));
    const places = Object.entries(of.positions).filter(([id]) => ids.has(id));
    const graph = { nodes: [], ...(folds && { folds }), ...(definitions && { definitions }) };
    return { ...of, graph, positions: folds ? Object.fromEntries(places) : {} };
  };
  const content = {
    document: { ...hollow(document), primal: primal && hollow(primal) },
    view: DEFAULT_VIEW,
  };
  // The version is that of all of it, since what the pieces hold is read by it, too.
  const version = versionOf(written.graph, { document, view: DEFAULT_VIEW });
  const data = toData(workOf(content));
  return { data: document.lesson ? data : { ...data, version }, pieces };
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
