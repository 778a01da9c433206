/** Milliseconds of one run: the median of runs that take about a third of a second together. */
export function milliseconds(run: () => unknown): number {
  for (let k = 0; k < 3; k++) run();
  const times: number[] = [];
  const end = performance.now() + 300;
  while (times.length < 5 || (performance.now() < end && times.length < 1000)) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[times.length >> 1] as number;
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
