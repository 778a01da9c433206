import type { Document } from '../../document/document';
import { isPlaced } from '../../layout/point';

/** The document with a place for every node. What lays out is no part of the first load. */
export async function placed(document: Document): Promise<Document> {
  if (isPlaced(document)) return document;
  return (await import('../../layout/automatic')).withPlaces(document);
}
