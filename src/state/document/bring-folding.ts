import { attempt } from '../loading/attempt';
import { latePart } from '../loading/late-part';
import { change, useSession } from '../stores/session-store';
import { currentViewport } from '../stores/viewport';
import { wording } from './words';

const showing = latePart(() => import('../../document/folds/shown'), wording.whatShowsFolds);

/** From now on what shows folds is brought as soon as there are any. */
export function bringFolding(): void {
  let asked = false;
  const look = () => {
    const { folding, history } = useSession.getState();
    if (asked || folding || !history.document.graph.folds) return;
    asked = true;
    attempt(async () => {
      try {
        const { folding } = await showing();
        change((session) => ({ ...session, folding }));
        currentViewport()?.open();
      } finally {
        asked = false;
      }
    });
  };
  look();
  useSession.subscribe(look);
}
