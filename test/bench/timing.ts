import { readFileSync } from 'node:fs';

/** Milliseconds of one run: the median of runs that take about a third of a second together. */
export function milliseconds(run: () => unknown): number {
  return medianOf(timesInTurn({ run }, 300).run as readonly number[]);
}

/** A run shorter than this is repeated until it takes as long, and its mean counts. */
const SHORTEST = 0.2;

/**
 * Milliseconds of each run of each contestant, who take turns, so that whatever else the machine does
 * meets them alike: for so many milliseconds, at least five rounds. One that takes a tenth of that
 * time or more plays three rounds only. What a run spent waiting for a processor does not count.
 */
export function timesInTurn<Name extends string>(
  contestants: Readonly<Record<Name, () => unknown>>,
  budget: number,
): Record<Name, number[]> {
  const names = Object.keys(contestants) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    number[]
  >;
  const slow = new Set<Name>();
  const repeats = new Map<Name, number>();
  for (const name of names) {
    const first = timed(contestants[name]);
    if (first > budget / 10) slow.add(name);
    else for (let k = 0; k < 2; k++) timed(contestants[name]);
    repeats.set(name, repeatsOf(contestants[name]));
  }
  const end = performance.now() + budget;
  for (let round = 0; round < 5 || (performance.now() < end && round < 1000); round++) {
    for (const name of names) {
      if (round >= 3 && slow.has(name)) continue;
      const count = repeats.get(name) as number;
      times[name].push(timed(contestants[name], count));
    }
  }
  return times;
}

/** How often a run fits into the shortest time that is measured, once it is warm. */
function repeatsOf(run: () => unknown): number {
  let repeats = 1;
  for (; repeats < 1 << 20; repeats *= 2) {
    if (timed(run, repeats) * repeats >= SHORTEST) return repeats;
  }
  return repeats;
}

/** Milliseconds a run takes, the mean of so many, less what they waited for a processor. */
export function timed(run: () => unknown, repeats = 1): number {
  const waited = waitingTime();
  const start = performance.now();
  for (let k = 0; k < repeats; k++) run();
  const wall = performance.now() - start;
  const waiting = Math.min(wall, waitingTime() - waited);
  return (wall - waiting) / repeats;
}

/** Milliseconds this process' first thread has stood in the queue of a processor; 0 where that is not told. */
function waitingTime(): number {
  try {
    const [, waiting] = readFileSync('/proc/self/schedstat', 'utf8').split(' ');
    return Number(waiting) / 1e6;
  } catch (_notLinux) {
    return 0;
  }
}

export function medianOf(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] as number;
}

/** The median over rounds of how many times as long one took as the other. */
export function medianRatio(times: readonly number[], others: readonly number[]): number {
  const rounds = Math.min(times.length, others.length);
  return medianOf(
    Array.from({ length: rounds }, (_, k) => (times[k] as number) / (others[k] as number)),
  );
}

/** Rows under headings, the first column flush left and numbers flush right. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [headings, ...rows];
  const widths = headings.map((_, k) => Math.max(...all.map((row) => (row[k] ?? '').length)));
  return all
    .map((row) =>
      row
        .map((cell, k) => (k === 0 ? cell.padEnd(widths[k] ?? 0) : cell.padStart(widths[k] ?? 0)))
        .join('  '),
    )
    .join('\n');
}
