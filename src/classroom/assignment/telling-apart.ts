import type { GraphNode } from '../../core/graph/graph';
import type { Document } from '../../document/document';
import type { Question } from '../../document/question';
import type { MistakeId } from '../../words/en/mistake';
import { ask, isAskable } from '../check/asked';
import { oddlyAlike } from './own-numbers';

/** That two mistakes come to one number with the numbers of a graph, and with which number they don't. */
export interface Confusion {
  readonly mistakes: readonly [MistakeId, MistakeId];
  /** An input whose number does it; null where none was found. */
  readonly better: { readonly name: string; readonly value: number } | null;
}

/** Numbers that are tried in the place of an input's. */
const TRIED = [3, 2, 5, 7, 4, 1.5, 0.5];
/** So many documents are tried at most. */
const MOST_TRIED = 40;

/**
 * Looks for two mistakes that an answer to a question couldn't be told by, though with other numbers it could; null
 * where there are none. Yields how many other numbers were tried, so that a page can go on in between.
 */
export function* lookingForConfusion(
  document: Document,
  question: Question,
  mode: 'reverse' | 'forward',
  digits: number,
): Generator<number, Confusion | null, undefined> {
  const pairsOf = (of: Document): readonly string[] | null => {
    const asked = ask(of, question, mode);
    if (!asked || !isAskable(asked)) return null;
    return asked.fields.flatMap((_, k) => oddlyAlike(asked, k, document, digits));
  };
  const [pair] = pairsOf(document) ?? [];
  if (pair === undefined) return null;
  const mistakes = pair.split(' = ') as [MistakeId, MistakeId];
  let tried = 0;
  for (const value of TRIED) {
    for (const node of document.graph.nodes) {
      if (node.kind !== 'input' || typeof node.value !== 'number' || tried >= MOST_TRIED) continue;
      const signed = node.value < 0 ? -value : value;
      if (signed === node.value) continue;
      if (pairsOf(withValue(document, node, signed))?.length === 0) {
        return { mistakes, better: { name: node.name, value: signed } };
      }
      yield ++tried;
    }
  }
  return { mistakes, better: null };
}

function withValue(document: Document, { id }: GraphNode, value: number): Document {
  const nodes = document.graph.nodes.map(
    (node): GraphNode => (node.id === id ? ({ ...node, value } as GraphNode) : node),
  );
  return { ...document, graph: { ...document.graph, nodes } };
}
