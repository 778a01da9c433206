/** Time, for what happens later. */
export interface Clock {
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Runs something after so many milliseconds; returns what calls it off. */
  after(milliseconds: number, run: () => void): () => void;
}

export const browserClock: Clock = {
  now: () => performance.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
