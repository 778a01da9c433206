import { codeOf, nameAt, takenOut } from './argument-code';
import type { Call } from './call';
import { libraryOf } from './libraries';
import type { Instruction } from './statement';

/**
 * Takes the bias out of a convolution that has one, as conv2d(x, kernel, bias) in PyTorch, and returns
 * what adds it: a number for each channel of the result, whether that is of a batch or not.
 */
export function withBias(call: Call, code: Instruction[]): readonly Instruction[] {
  const [best] = call.candidates;
  if (best !== 'conv1d' && best !== 'conv2d') return [];
  const k = call.args.findIndex(({ keyword }, at) =>
    keyword ? keyword.text === 'bias' : at === 2 && isBias(call, code),
  );
  if (k < 0) return [];
  if (nameAt(call, code, k) === 'None') {
    takenOut(call, code, k);
    return [];
  }
  const place = { from: call.name.from, to: call.end };
  const shape = [-1, 1, ...(best === 'conv2d' ? [1] : [])];
  return [
    ...takenOut(call, code, k),
    { do: 'apply', primitive: 'reshape', count: 1, attributes: { shape }, ...place },
    { do: 'apply', primitive: 'add', count: 2, ...place },
  ];
}

/** Behind the kernel PyTorch has the bias; here a number there is the stride. */
function isBias(call: Call, code: readonly Instruction[]): boolean {
  const [only, more] = codeOf(call, code, 2);
  const isNumber = only?.do === 'number' || only?.do === 'tensor';
  return libraryOf(call.name.library) === 'torch' || !isNumber || more !== undefined;
}
