import { derivedOf } from '../../document/derived';
import type { Document } from '../../document/document';
import { isPlaced } from '../../layout/point';
import { latePart } from '../loading/late-part';
import { prepareToShow, type Shown, stageNow } from '../stores/viewport';
import { wording } from './words';

export const arranging = latePart(
  () => import('../../document/arranging'),
  wording.whatLaysOutGraphs,
);
export const plans = latePart(() => import('../../work/plan'), wording.whatLaysOutGraphs);

/** Nodes that are checked while they are shown; of more, some at a time before. */
const FEW = 1000;

/**
 * The document with a place for every node. What lays out is no part of the first load.
 * @param view how it is shown; as what is there now, if it is left out.
 */
export async function placed(document: Document, view?: Shown): Promise<Document> {
  if (isPlaced(document) && document.graph.nodes.length <= FEW) return document;
  const [{ placed }, { promised }] = await Promise.all([arranging(), plans()]);
  const made = await promised(placed(document, stageNow(view)));
  if (made.graph.nodes.length <= FEW) return made;
  // What follows from it takes a moment, and so does what is drawn of it.
  await breath();
  derivedOf(made);
  await breath();
  prepareToShow(made);
  await breath();
  return made;
}

/** Lets the page do what it has to. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
