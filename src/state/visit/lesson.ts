import type { GraphNode, NodeId } from '../../core/graph/graph';
import type { Document } from '../../document/document';
import type { Example } from '../../file/examples/example';
import type { History } from '../session/session';

/** What there is to see in an example that is open. */
export interface Lesson {
  readonly sentence: string;
  /** The nodes that it is about. */
  readonly about: readonly NodeId[];
}

/** What is to be learned from the document, as long as it has all that the example was opened with. */
export function lessonOf(
  { document, sheet }: Pick<History, 'document' | 'sheet'>,
  examples: readonly Example[],
): Lesson | null {
  if (sheet.from !== 'example') return null;
  const example = examples.find(({ title }) => title === sheet.name);
  if (!example) return null;
  const { nodes } = primalOf(document).graph;
  const ids = new Set(nodes.map(({ id }) => id));
  if (sheet.opened?.graph.nodes.some(({ id }) => !ids.has(id))) return null;
  const { teaches: sentence, about = [] } = example;
  const meant = nodes.filter((node) => calledOf(node).some((name) => about.includes(name)));
  return { sentence, about: meant.map(({ id }) => id) };
}

/** What a document was at first, before it was differentiated. */
function primalOf(document: Document): Document {
  return document.primal ? primalOf(document.primal) : document;
}

function calledOf(node: GraphNode): readonly string[] {
  if (node.kind === 'primitive') return [node.primitive, node.name ?? ''];
  return node.kind === 'constant' ? [] : [node.name];
}
