/**
 * Small whole numbers as text that is short where equal ones follow each other: `0x8,2,1x30` is eight
 * times 0, one 2 and thirty times 1. Zeros at the end are left out.
 */
export function writeRuns(numbers: readonly number[]): string {
  const runs: { number: number; count: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.number === number) last.count++;
    else runs.push({ number, count: 1 });
  }
  if (runs.at(-1)?.number === 0) runs.pop();
  return runs.map(({ number, count }) => (count === 1 ? number : `${number}x${count}`)).join(',');
}

/** The `count` numbers that were written, or null for a text that `writeRuns` never writes. */
export function readRuns(text: string, count: number): readonly number[] | null {
  const numbers: number[] = [];
  for (const run of text === '' ? [] : text.split(',')) {
    const match = /^([0-9]{1,9})(?:x([0-9]{1,9}))?$/.exec(run);
    const times = Number(match?.[2] ?? 1);
    if (!match || numbers.length + times > count) return null;
    for (let k = 0; k < times; k++) numbers.push(Number(match[1]));
  }
  while (numbers.length < count) numbers.push(0);
  return numbers;
}
