import type { Call } from './arguments';
import type { Reading } from './reading';

/** Goes on behind what a call is told and nothing comes of: dtype=torch.float32. */
export function skipTold(reading: Reading): void {
  while (!reading.isAt(',') && !reading.isAt(')') && reading.peek().kind !== 'end') reading.at++;
}

/** gelu(x, approximate='tanh') is a primitive of its own. */
export function readApproximation(reading: Reading, call: Call): void {
  const value = reading.tokens[reading.at + 2];
  skipTold(reading);
  if (!call.candidates.some((candidate) => /^gelu/.test(candidate))) return;
  call.candidates = /tanh|true|1/i.test(value?.text ?? '') ? ['geluTanh'] : ['gelu'];
}

/** Whether the parentheses that have opened are those of nn.ReLU()(x), which hold nothing. */
export function isLayer(reading: Reading): boolean {
  const next = reading.tokens[reading.at + 1];
  return reading.isAt(')') && next?.kind === 'sign' && next.text === '(';
}
