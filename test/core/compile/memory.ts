import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/**
 * Bytes that this thread holds once what nobody holds is let go of, memory of WebAssembly among them. The memory of the
 * whole process would tell of tests in other threads, too, and of when the collector happened to run.
 */
export function bytesHeld(): number {
  // What is found to be free by the first is given back by the second.
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
