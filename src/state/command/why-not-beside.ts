import { modeFor } from '../../layout/window';

/** Why no second graph can stand beside the one that is shown; undefined where one can. */
export function whyNotBeside({
  innerWidth: width,
  innerHeight: height,
}: Pick<Window, 'innerWidth' | 'innerHeight'> = window): string | undefined {
  if (modeFor(width, height) !== 'narrow') return undefined;
  return 'There is no room for two graphs here: each would be too small to be read.';
}
