import { derivedOf } from '../../../document/derived';
import type { Activity } from '../../../state/player/activity';
import { currentSteps } from '../../../state/player/stops';
import { currentDocument } from '../../../state/stores/document-store';
import { currentTrace, usePlayer } from '../../../state/stores/player-store';
import { sceneOf } from './scene';
import { seenActivityNow } from './seen-activity';

/** The nodes and wires that the steps of this moment are about. */
export function currentActivity(): Activity {
  const trace = currentTrace();
  const now = currentSteps(trace, usePlayer.getState());
  const document = currentDocument();
  return seenActivityNow(sceneOf(document), derivedOf(document), trace, now);
}
