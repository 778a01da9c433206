import { modeFor, type Size } from '../../layout/window';
import { wording } from './words';

/** Why no second graph can stand beside the one that is shown in a window; undefined where one can. */
export function whyNotBeside({ width, height }: Size): string | undefined {
  if (modeFor(width, height) !== 'narrow') return undefined;
  return wording.thereIsNoRoomFor;
}
