import { alteredBy } from './altered';

/** English whose letters run from right to left. */
export const mirrored = alteredBy((text) => `\u202e${text}\u202c`);
