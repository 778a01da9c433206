import { type Document, EMPTY_DOCUMENT } from '../../../src/document/document';
import { setValue } from '../../../src/document/edits';
import { withExpression } from '../../../src/document/expression';
import { type Subject, subjectOf } from '../../../src/study/compare/subject';

/** The document of a text, with values for its inputs. */
export function documentOf(text: string, values: Readonly<Record<string, number>> = {}): Document {
  const document = withExpression(EMPTY_DOCUMENT, text);
  return document.graph.nodes.reduce((filled, node) => {
    const value = node.kind === 'input' ? values[node.name] : undefined;
    return value === undefined ? filled : setValue(filled, node.id, value);
  }, document);
}

/** The derivative of the first output of a text by one of its inputs. */
export function subject(
  text: string,
  values: Readonly<Record<string, number>>,
  by = Object.keys(values)[0],
): Subject {
  const document = documentOf(text, values);
  const node = document.graph.nodes.find((n) => n.kind === 'input' && n.name === by);
  const found = subjectOf(document, node?.id ?? null);
  if (typeof found === 'string') throw new Error(found);
  return found;
}
