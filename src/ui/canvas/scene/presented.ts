import { useView } from '../../../state/stores/view-store';
import { projectorSize } from '../../parts/text/projector';

/** How large what is read must be on the screen, in pixels, while one presents; null while nobody does. */
export function presentedType(): number | null {
  if (!useView.getState().presenting) return null;
  return projectorSize(window.innerWidth, window.innerHeight);
}

/** Numbers on nodes are at least so large while one presents, but for the longest, in pixels at zoom 1. */
const PRESENTED_NUMBER = 22;

/** The zoom from which the numbers on nodes are at least so large, in pixels. */
export function presentedZoom(type: number): number {
  return Math.ceil((type / PRESENTED_NUMBER) * 1000) / 1000;
}

/** The same of what is presented just now; null while nobody presents. */
export function currentPresentedZoom(): number | null {
  const type = presentedType();
  return type === null ? null : presentedZoom(type);
}
