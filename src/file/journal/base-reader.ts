import type { Document } from '../../document/document';
import type { Data } from '../kinds/kind';
import { readWork } from '../kinds/kinds';
import { refused } from '../schema/refused';
import type { Piece } from './base';

const source = 'saved work';

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
