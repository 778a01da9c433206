import { nodeById } from '../../core/graph/graph';
import { derivedOf } from '../../document/derived';
import type { Document } from '../../document/document';
import { shortLabel } from '../../document/labels';
import type { SimplifyStep } from '../../document/listing';
import { nextStepNodes, type Simplification, simplifySteps } from '../../document/simplify';
import { statements } from '../../words/en/program';

/** The rules as headings. */
export const ruleNames: Readonly<Record<SimplifyStep['rule'], string>> = {
  'constant folding': 'Constant folding',
  'common subexpression': 'Common subexpression',
  'algebraic identity': 'Algebraic identity',
  'dead code': 'Dead code',
};

/** How far it has gone, and from how many statements to how many it leads. */
export function progressSentence(simplification: Simplification): string {
  const { steps, complete, taken, before, after } = simplification;
  if (steps.length === 0) return `Nothing to simplify: ${statements(before)}.`;
  const now = taken === 0 ? before : steps[taken - 1]?.after;
  const all = complete ? `${steps.length}` : `${steps.length} and more`;
  const reached = now === before || now === after ? '' : `, now ${now}`;
  return `Step ${taken} of ${all} · ${before} → ${statements(after)}${reached}`;
}

/** What the next step is, and at which node: `Next: algebraic identity at multiplication ×, v12: x · 1 = x.` */
export function nextStepSentence(document: Document): string {
  const { steps, complete, taken } = simplifySteps(document);
  const step = steps[taken];
  if (!step) return complete ? 'No rule applies any more.' : '';
  const [first] = nextStepNodes(document);
  const node = nodeById(document.graph).get(first ?? '');
  const place = node ? ` at ${shortLabel(derivedOf(document), node)}` : '';
  return `Next: ${step.rule}${place}: ${step.description}.`;
}
