import type { Document } from '../../document/document';
import { isPlaced } from '../../layout/point';
import { latePart } from '../loading/late-part';

const automatic = latePart(() => import('../../layout/automatic'), 'What lays out graphs');

/** The document with a place for every node. What lays out is no part of the first load. */
export async function placed(document: Document): Promise<Document> {
  if (isPlaced(document)) return document;
  return (await automatic()).withPlaces(document);
}
