import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  twoSideBySideMoved:
    'Zwei nebeneinander, von einer Wiedergabe bewegt. Der zweite Graph lässt sich nur ansehen und kommt in keinen Link. Esc verlässt die Ansicht.',
  oneGraphAgain: 'Wieder ein Graph.',
  names: { differentiate: 'Ableiten', simplify: 'Vereinfachen' },
  labels: { differentiate: 'ableiten', simplify: 'vereinfachen' },
};
