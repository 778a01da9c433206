import type { Differentiated } from '../../document/document';
import { differentiatedText } from '../../lang/term/differentiated';

/** What the derivatives of what is differentiated are: a row of the Hessian, or the Hessian times v. */
export function resultWords(step: Differentiated, lineage: readonly Differentiated[]): string {
  const { output, after, by, as } = step;
  const hessian = `the Hessian of ${differentiatedText(lineage.slice(0, after))}`;
  if (output === null) {
    return `What comes out is a Hessian-vector product: ${hessian} times v, a part for each input.`;
  }
  if (by !== null) {
    if (as === 'sum') return `What comes out is the sum of the rows for ${by} in ${hessian}.`;
    if (as === 'vector') {
      return `What comes out is a Hessian-vector product: ${hessian} times v, which is 0 but for ${by}.`;
    }
    return `What comes out is a row of ${hessian}, a part for each input.`;
  }
  if (as === 'number') return 'What comes out is its gradient, a part for each input.';
  const jacobian = `the Jacobian of ${differentiatedText([{ ...step, as: 'number', times: 1 }])}`;
  if (as === 'sum') return `What comes out is the sum of the rows of ${jacobian}.`;
  if (as === 'vector') return `What comes out is v times ${jacobian}.`;
  return `What comes out is a row of ${jacobian}, a part for each input.`;
}
