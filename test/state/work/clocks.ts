import type { Clock } from '../../../src/work/stretches';

/** A clock that stands still until it is told to go on. */
export function handClock(): { readonly clock: Clock; pass(milliseconds: number): void } {
  let time = 0;
  let due: { readonly at: number; readonly go: () => void }[] = [];
  const clock: Clock = {
    now: () => time,
    later: (go, milliseconds = 0) => {
      const entry = { at: time + milliseconds, go };
      due.push(entry);
      return () => {
        due = due.filter((each) => each !== entry);
      };
    },
  };
  const pass = (milliseconds: number) => {
    const end = time + milliseconds;
    for (;;) {
      const [next] = due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      due = due.filter((each) => each !== next);
      time = Math.max(time, next.at);
      next.go();
    }
    time = end;
  };
  return { clock, pass };
}
