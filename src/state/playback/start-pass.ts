import { seedUnit } from '../../document/tangents';
import type { Pass } from '../player/passes';
import { edit } from '../stores/document-store';
import { goToStart } from './playback';
import { wording } from './words';

/** Goes to the start of a pass, from where it can be played. */
export function startPass({ node, name, element, place }: Pass): void {
  // In this order: a seed that changes at the end is a pass that has been run.
  goToStart();
  edit(wording.chooseThePassOf(name, place), (document) => seedUnit(document, node, element));
}
