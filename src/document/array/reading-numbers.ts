import { type Reading, ReadTensorError, readingsOf } from '../../lang/array/read-tensor';
import type { ArrayProblem } from '../../words/en/array';
import { inOneGo, task } from '../../work/task';
import { begin, isHeavy, workOf } from '../../work/work';

/** Milliseconds that a character takes. */
const CHARACTER = 1e-3;

/** All ways to read numbers, or why there is none. */
type Read = { readonly readings: readonly Reading[] } | { readonly refused: ArrayProblem | string };

export const readingNumbers = task('read numbers', inOneGo(read));

function read(text: string): Read {
  try {
    return { readings: readingsOf(text) };
  } catch (error) {
    if (!(error instanceof ReadTensorError)) throw error;
    return { refused: error.problem ?? error.message };
  }
}

/** What `readingsOf` says of a text; of a long one a worker does. @throws ReadTensorError */
export async function readNumbers(text: string): Promise<readonly Reading[]> {
  const work = workOf(readingNumbers, [text], text.length * CHARACTER);
  const found = isHeavy(work)
    ? await new Promise<Read>((resolve, reject) => {
        begin(work, {
          onStep: () => {},
          onPause: () => {},
          onDone: resolve,
          onFailed: reject,
        });
      })
    : read(text);
  if ('refused' in found) throw new ReadTensorError(found.refused);
  return found.readings;
}

/** The same as what gives the readings once they are there, or throws why there are none. */
export function readingsLater(text: string): Promise<() => readonly Reading[]> {
  return readNumbers(text).then(
    (readings) => () => readings,
    (error: unknown) => () => {
      throw error;
    },
  );
}
