import { modeFor, type Size } from '../../layout/window';

/** Why no second graph can stand beside the one that is shown in a window; undefined where one can. */
export function whyNotBeside({ width, height }: Size): string | undefined {
  if (modeFor(width, height) !== 'narrow') return undefined;
  return 'There is no room for two graphs here: each would be too small to be read.';
}
