/** A sample takes at least this long in milliseconds, since clocks are coarse. */
const LEAST = 2;

/** Milliseconds of one run: of as many as it takes for the clock to tell. */
export function timed(run: () => unknown, now: () => number): number {
  const start = now();
  let runs = 0;
  let elapsed = 0;
  for (let batch = 1; elapsed < LEAST; batch *= 2) {
    for (let k = 0; k < batch; k++) run();
    runs += batch;
    elapsed = now() - start;
  }
  return elapsed / runs;
}
