import type { Call } from './call';
import { libraryOf } from './libraries';
import type { Reading } from './reading';
import type { Token } from './token';

/** Goes on behind what a call is told and nothing comes of, dtype=torch.float32; or behind all it is told. */
export function skipTold(reading: Reading, all = false): void {
  let depth = 0;
  for (; reading.peek().kind !== 'end'; reading.at++) {
    if (reading.isAt('(')) depth++;
    if (depth === 0 && (reading.isAt(')') || (!all && reading.isAt(',')))) return;
    if (reading.isAt(')')) depth--;
  }
}

/** gelu(x, approximate='tanh') is a primitive of its own. */
export function readApproximation(reading: Reading, call: Call): void {
  const value = reading.tokens[reading.at + 2];
  skipTold(reading);
  if (!call.candidates.some((candidate) => /^gelu/.test(candidate))) return;
  call.candidates = /tanh|true|1/i.test(value?.text ?? '') ? ['geluTanh'] : ['gelu'];
}

/** Whether what begins here is a layer that is made and called, nn.LeakyReLU(0.1)(x). */
export function isLayer(reading: Reading, { text, library }: Token): boolean {
  const isOfLayers = /(?:^|\.)(?:nn|layers)$/.test(library ?? '');
  const isClass = /^[A-Z]/.test(text) && libraryOf(library) !== null;
  const end = closingOf(reading);
  const next = reading.tokens[end + 1];
  const isCalled = next?.kind === 'sign' && next.text === '(';
  return isCalled && (isOfLayers || isClass || end === reading.at + 1);
}

/** Reads the operands of a layer first, and then what it was made with. */
export function layerSettings(reading: Reading, read: () => void): void {
  const made = reading.at;
  reading.at = closingOf(reading) + 1;
  read();
  const end = reading.at;
  reading.at = made;
  read();
  reading.at = end;
}

/** Where the parentheses that open here close. */
function closingOf({ tokens, at }: Reading): number {
  let depth = 0;
  for (let k = at; k < tokens.length; k++) {
    const { kind, text } = tokens[k] as Token;
    if (kind === 'sign' && /^[([]$/.test(text)) depth++;
    if (kind === 'sign' && /^[)\]]$/.test(text) && --depth === 0) return k;
  }
  return tokens.length - 1;
}
