import { expression } from '../lang/front-ends/expression';
import type { Document } from './document';
import { reconcile } from './reconcile/reconcile';

/** The document with the graph of an expression. @throws ParseError */
export function withExpression(document: Document, text: string): Document {
  return reconcile(document, expression, text);
}
