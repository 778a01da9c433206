import type { Document } from '../../document/document';
import { expressionOf } from '../../document/printed';
import type { About, Origin } from './head';

/** Nodes of graphs whose expression is told in a list, and how much of it. */
const MOST_NODES = 300;
const LONGEST = 200;

/** What a list says of a document. @param name what it was opened as, for one without a title. */
export function aboutOf(document: Document, from: Origin, touched: boolean, name = ''): About {
  const { title = name, graph } = document;
  const formula = graph.nodes.length > MOST_NODES ? '' : expressionOf(graph);
  return { title, nodes: graph.nodes.length, formula: formula.slice(0, LONGEST), from, touched };
}
