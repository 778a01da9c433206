import type { Snapshot } from '../../document/document';
import { browserClock, type Clock } from '../clock';
import { isWork, sameSnapshot, snapshotOf } from '../session/snapshot';
import { complain } from '../stores/notices';
import { useSession } from '../stores/session-store';

/** How long after the last change the work is saved, in milliseconds. */
const SAVE_DELAY = 250;

export interface Autosave {
  /** Saves at once what has not been saved yet. */
  flush(): void;
  /** Saves what has not been saved yet, and no more after that. */
  stop(): void;
}

/** Saves the work shortly after each change. That it can't be saved is told once. */
export function autosave(
  save: (snapshot: Snapshot) => Promise<void>,
  clock: Clock = browserClock,
): Autosave {
  let callOff: (() => void) | null = null;
  let told = false;
  const saveNow = async () => {
    callOff?.();
    callOff = null;
    const session = useSession.getState();
    if (!isWork(session)) return;
    try {
      await save(snapshotOf(session));
    } catch (error) {
      if (!told)
        complain(
          'Your work can’t be saved in this browser.',
          `Share it as a link to keep it. (${String(error)})`,
        );
      told = true;
    }
  };
  const flush = () => {
    if (callOff) void saveNow();
  };
  const unsubscribe = useSession.subscribe((session, before) => {
    if (sameSnapshot(session, before)) return;
    callOff?.();
    callOff = clock.after(SAVE_DELAY, saveNow);
  });
  return {
    flush,
    stop: () => {
      flush();
      unsubscribe();
    },
  };
}
