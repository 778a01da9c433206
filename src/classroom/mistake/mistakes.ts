import { arrivalMistakes } from './arrivals';
import { localMistakes } from './locals';
import type { Mistake } from './mistake';
import { operationMistakes } from './operations';
import { readOffMistakes } from './read-off';

/** The kinds of mistake that are known by what comes of them. */
export const mistakes: readonly Mistake[] = [
  ...arrivalMistakes,
  ...localMistakes,
  ...operationMistakes,
  ...readOffMistakes,
];
