import { expression } from '../lang/front-ends/expression';
import type { Stage } from '../layout/stage';
import type { Document } from './document';
import { reconcile } from './reconcile/reconcile';

/** The document with the graph of an expression. @throws ParseError */
export function withExpression(document: Document, text: string, stage?: Stage): Document {
  return reconcile(document, expression, text, stage);
}
