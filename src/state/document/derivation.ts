import { checkedGraph } from '../../core/graph/checked';
import { appliedCount } from '../../core/program/program';
import { backToPrimal, DifferentiationError, differentiating } from '../../document/differentiate';
import { nextStepNodes, simplifying, simplifySteps, steppingTo } from '../../document/simplify';
import {
  candidatesOf,
  chosenCandidate,
  isNumber,
  lineageOf,
  type Target,
} from '../../document/target';
import { differentiatedText } from '../../lang/term/differentiated';
import { simplifyWords } from '../../words/en/simplify';
import { goToOpening } from '../playback/playback';
import { currentDocument, edit } from '../stores/document-store';
import { announce, inform, refuse } from '../stores/notices';
import { select } from '../stores/selection';
import { currentViewport } from '../stores/viewport';
import { openDifferentiateDialog } from './differentiate-dialog';
import { wording } from './late-words';
import { transform } from './transforming';

/**
 * Shows the adjoint program of the document in its place, or says why there is none.
 * @param target what is differentiated. When left out it is the chosen output, and where that is an
 * array it is asked as what number.
 */
export function differentiateNow(target?: Target): void {
  if (!target) {
    const document = currentDocument();
    const chosen = chosenCandidate(document, candidatesOf(document));
    if (chosen && !isNumber(chosen)) {
      openDifferentiateDialog();
      return;
    }
  }
  transform({
    what: wording.theAdjointProgram,
    plan: (document) => differentiating(document, target),
    onDone: (adjoint) => {
      if (!edit(wording.differentiate, () => adjoint)) return;
      showAnew();
      const of = differentiatedText(lineageOf(adjoint));
      announce(wording.theAdjointProgramOfHas(of, countNow()));
    },
    onRefused: (error) => {
      if (!(error instanceof DifferentiationError)) return false;
      refuse(`${error.message}.`, error.mend);
      return true;
    },
  });
}

/** Asks what is to be differentiated, or says why nothing is. */
export function chooseWhat(): void {
  if (candidatesOf(currentDocument()).length > 0) openDifferentiateDialog();
  else differentiateNow();
}

/** Simplifies the document all at once. */
export function simplifyNow(): void {
  const before = countNow();
  transform({
    what: wording.theSimplifiedProgram,
    plan: simplifying,
    onDone: (simple) => {
      if (simple === currentDocument()) {
        inform(wording.nothingToSimplifyNoRule);
        return;
      }
      if (!edit(wording.simplify, () => simple)) return;
      showAnew();
      inform(wording.simplified(before, countNow()));
    },
  });
}

/** Takes simplification steps, forward or back, up to so many from where stepping began. */
export function simplifyNowTo(taken: number): void {
  const document = currentDocument();
  const { steps, complete, taken: before } = simplifySteps(document);
  transform({
    what: wording.theSimplifiedProgram,
    plan: (start) => steppingTo(start, taken, Math.abs(taken - before)),
    onDone: (next) => {
      if (next === document) return;
      const last = steps[Math.max(before, taken) - 1];
      const label =
        taken === before + 1 && last
          ? wording.simplifyBy(simplifyWords.rules[last.rule])
          : wording.simplify;
      if (!edit(label, () => next)) return;
      pointAtNextStep();
      const said =
        taken > before && last ? `${simplifyWords.rules[last.rule]}, ${last.description}. ` : '';
      const all = `${steps.length}${complete ? '' : wording.andMore}`;
      announce(wording.ofSteps(taken, all, said, countNow()));
    },
  });
}

/** Selects the nodes that the next simplification step is about. */
export function pointAtNextStep(): void {
  select(nextStepNodes(currentDocument()));
}

/** Goes back to what the document was differentiated from. */
export function goBackToPrimal(): void {
  if (!currentDocument().primal) return;
  edit(wording.goBackToThePrimal, backToPrimal);
  showAnew();
  announce(wording.backToThePrimal(countNow()));
}

function countNow(): number {
  return appliedCount(checkedGraph(currentDocument().graph).program);
}

function showAnew(): void {
  select([]);
  goToOpening();
  currentViewport()?.open();
}
