import { binding } from '../grammar';
import type { IndexEntry } from './indexing';
import type { Reading } from './reading';
import { refused } from './refused';
import type { Instruction, TextRange } from './statement';

/** An expression whose code is taken out again. */
interface Separated extends TextRange {
  readonly code: readonly Instruction[];
}

/** Reads what stands in the brackets of an index, the first of which is behind. */
export function indexEntries(reading: Reading): readonly IndexEntry<readonly Instruction[]>[] {
  return reading.inside(() => {
    const entries: IndexEntry<readonly Instruction[]>[] = [];
    do entries.push(entry(reading));
    while (reading.passes(','));
    reading.expect(']', { in: 'parts' });
    return entries;
  });
}

function entry(reading: Reading): IndexEntry<readonly Instruction[]> {
  const index = reading.isAt(':') ? null : separated(reading);
  if (!reading.isAt(':')) return { kind: 'index', index: index?.code ?? [] };
  const ends = [index && wholeNumber(index)];
  while (reading.isAt(':') && ends.length < 3) {
    reading.at++;
    const isLeftOut = [':', ',', ']'].some((sign) => reading.isAt(sign));
    ends.push(isLeftOut ? null : wholeNumber(separated(reading)));
  }
  const [start, stop, step] = ends.map((end) => end ?? undefined);
  return {
    kind: 'range',
    ...(start === undefined ? {} : { start }),
    ...(stop === undefined ? {} : { stop }),
    ...(step === undefined ? {} : { step }),
  };
}

function separated(reading: Reading): Separated {
  const start = reading.code.length;
  const { from } = reading.peek();
  reading.expression(binding.choice);
  reading.skipLines();
  return { code: reading.code.splice(start), from, to: reading.behind().to };
}

function wholeNumber(part: Separated): number {
  const [only] = part.code;
  if (part.code.length === 1 && only?.do === 'number' && Number.isInteger(only.value)) {
    return only.value;
  }
  throw refused(part, { kind: 'no end of a range' });
}
