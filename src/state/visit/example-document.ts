import { type Document, EMPTY_DOCUMENT } from '../../document/document';
import { setValue } from '../../document/edits';
import { withExpression } from '../../document/expression';
import type { Example } from '../../file/examples/example';
import type { Stage } from '../../layout/stage';

/** The document that an example's text and inputs describe. */
export function documentOfExample({ text, inputs }: Example, stage?: Stage): Document {
  const document = withExpression(EMPTY_DOCUMENT, text, stage);
  return document.graph.nodes.reduce((filled, node) => {
    const value =
      node.kind === 'input' && Object.hasOwn(inputs, node.name) ? inputs[node.name] : undefined;
    return value === undefined ? filled : setValue(filled, node.id, value);
  }, document);
}
