import { type Document, EMPTY_DOCUMENT } from '../../document/document';
import { setValue } from '../../document/edits';
import { withExpression } from '../../document/expression';
import { foldedAs } from '../../document/folds/folded-as';
import type { Stage } from '../../layout/stage';
import type { Example } from './example';

/** The document that an example's text and inputs describe. */
export function documentOfExample(
  { text, inputs, folds }: Pick<Example, 'text' | 'inputs' | 'folds'>,
  stage?: Stage,
): Document {
  const document = withExpression(EMPTY_DOCUMENT, text, stage);
  const filled = document.graph.nodes.reduce((so, node) => {
    const value =
      node.kind === 'input' && Object.hasOwn(inputs, node.name) ? inputs[node.name] : undefined;
    return value === undefined ? so : setValue(so, node.id, value);
  }, document);
  return folds ? foldedAs(filled, folds, stage) : filled;
}
