import type { Reading } from './reading';
import type { Token } from './token';

/**
 * Whether the x of x(y + 1), which no function is called, is a factor: x is a value elsewhere in the text,
 * and what stands in the parentheses is more than a function would be given: x(t) is no product.
 */
export function isFactor({ tokens, at, declared }: Reading, { text: name }: Token): boolean {
  let end = at;
  let commas = 0;
  for (let depth = 0; end < tokens.length; end++) {
    const { kind, text } = tokens[end] as Token;
    if (kind !== 'sign') continue;
    if (/^[([]$/.test(text)) depth++;
    if (/^[)\]]$/.test(text) && --depth === 0) break;
    if (text === ',' && depth === 1) commas++;
  }
  if (commas > 0 || end - at <= 2) return false;
  const isValueAt = ({ kind, text }: Token, k: number) => {
    const next = tokens[k + 1];
    const isCalled = next?.kind === 'sign' && next.text === '(';
    return kind === 'name' && text === name && (k < at || k > end) && !isCalled;
  };
  return declared.has(name) || tokens.some(isValueAt);
}
