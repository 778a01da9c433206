import { partOf } from './part';

/** The passes of forward mode that have been played to their end at this point. */
export const usePasses = partOf('passes');
