import { nodeById } from '../../core/graph/graph';
import { derivedOf } from '../../document/derived';
import type { Document } from '../../document/document';
import { shortLabel } from '../../document/labels';
import { nextStepNodes, type Simplification, simplifySteps } from '../../document/simplify';
import { simplifyWords } from '../../words/en/simplify';
import { wording } from './late-words';

/** How far it has gone, and from how many statements to how many it leads. */
export function progressSentence(simplification: Simplification): string {
  const { steps, complete, taken, before, after } = simplification;
  if (steps.length === 0) return wording.nothingToSimplify(before);
  const now = taken === 0 ? before : steps[taken - 1]?.after;
  const all = complete ? `${steps.length}` : wording.andMore(steps.length);
  const reached = now === before || now === after ? '' : wording.now(now);
  return wording.stepOf(taken, all, before, after, reached);
}

/** What the next step is, and at which node: `Next: algebraic identity at multiplication ×, v12: x · 1 = x.` */
export function nextStepSentence(document: Document): string {
  const { steps, complete, taken } = simplifySteps(document);
  const step = steps[taken];
  if (!step) return complete ? wording.noRuleAppliesAnyMore : '';
  const [first] = nextStepNodes(document);
  const node = nodeById(document.graph).get(first ?? '');
  const place = node ? wording.atPlace(shortLabel(derivedOf(document), node)) : '';
  return wording.nextStep(simplifyWords.rules[step.rule], place, step.description);
}
