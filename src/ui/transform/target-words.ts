import type { Differentiated } from '../../document/document';
import { differentiatedText } from '../../lang/term/differentiated';
import { wording } from './late-words';

/** What the derivatives of what is differentiated are: a row of the Hessian, or the Hessian times v. */
export function resultWords(step: Differentiated, lineage: readonly Differentiated[]): string {
  const { output, after, by, as } = step;
  const hessian = wording.theHessianOf(differentiatedText(lineage.slice(0, after)));
  if (output === null) {
    return wording.whatComesOutIsA(hessian);
  }
  if (by !== null) {
    if (as === 'sum') return wording.whatComesOutIsThe(by, hessian);
    if (as === 'vector') {
      return wording.whatComesOutIsA2(hessian, by);
    }
    return wording.whatComesOutIsA3(hessian);
  }
  if (as === 'number') return wording.whatComesOutIsIts;
  const jacobian = wording.theJacobianOf(differentiatedText([{ ...step, as: 'number', times: 1 }]));
  if (as === 'sum') return wording.whatComesOutIsThe2(jacobian);
  if (as === 'vector') return wording.whatComesOutIsV(jacobian);
  return wording.whatComesOutIsA4(jacobian);
}
