import type { Differentiated } from '../../document/document';
import { differentiatedText } from '../../lang/term/differentiated';
import { wording } from './late-words';

/** What the derivatives of what is differentiated are: a row of the Hessian, or the Hessian times v. */
export function resultWords(step: Differentiated, lineage: readonly Differentiated[]): string {
  const { output, after, by, as } = step;
  const hessian = wording.theHessianOf(differentiatedText(lineage.slice(0, after)));
  if (output === null) {
    return wording.hessianVectorProduct(hessian);
  }
  if (by !== null) {
    if (as === 'sum') return wording.sumOfRowsOfHessian(by, hessian);
    if (as === 'vector') {
      return wording.hessianVectorProductOf(hessian, by);
    }
    return wording.rowOfHessian(hessian);
  }
  if (as === 'number') return wording.whatComesOutIsIts;
  const jacobian = wording.theJacobianOf(differentiatedText([{ ...step, as: 'number', times: 1 }]));
  if (as === 'sum') return wording.sumOfRowsOfJacobian(jacobian);
  if (as === 'vector') return wording.whatComesOutIsV(jacobian);
  return wording.rowOfJacobian(jacobian);
}
