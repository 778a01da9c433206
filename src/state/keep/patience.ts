import type { Clock } from '../clock';

/** Milliseconds between two looks at what is waited for. */
const LOOK = 50;
/** So many looks without a sign of the browser, and the next are taken without. */
const DEAF = 10;

let working = 0;

/** Says that the page is at work on what it was given: until that is done no look counts. */
export function atWork<T>(work: Promise<T>): Promise<T> {
  working++;
  return work.finally(() => {
    working--;
  });
}

/**
 * Gives up what is waited for after so many looks. Each waits for a sign of the browser, an answer that needs
 * no storage: where the whole machine is slow, or the page is held up or asleep, what is waited for has as
 * much more time. On a quiet machine it is 50 milliseconds a look.
 * @param sign asks the browser for something that it has at hand.
 * @returns what calls it off.
 */
export function afterLooks(
  looks: number,
  giveUp: () => void,
  clock: Clock,
  sign: () => Promise<unknown> = browserSign,
): () => void {
  let callOff = () => {};
  let [seen, unheard, heard] = [0, 0, true];
  const ask = () => {
    heard = false;
    const answered = () => {
      heard = true;
    };
    sign().then(answered, answered);
  };
  const look = () => {
    if (working > 0) unheard = 0;
    else if (heard || unheard >= DEAF) seen++;
    else unheard++;
    if (seen >= looks) return giveUp();
    if (heard) {
      unheard = 0;
      ask();
    }
    callOff = clock.after(LOOK, look);
  };
  ask();
  callOff = clock.after(LOOK, look);
  return () => callOff();
}

/** Locks are asked of another process of the browser, as storage is. */
async function browserSign(): Promise<unknown> {
  return navigator.locks?.query();
}
