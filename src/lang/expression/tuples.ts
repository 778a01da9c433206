import type { Call } from './call';
import type { Reading } from './reading';
import type { Token } from './token';

/** Whether Python's (2, 3) stands here as a whole argument. */
export function isTuple({ tokens, at }: Reading): boolean {
  if (tokens[at]?.kind !== 'sign' || tokens[at]?.text !== '(') return false;
  let depth = 0;
  let commas = 0;
  for (let k = at; k < tokens.length; k++) {
    const { kind, text } = tokens[k] as Token;
    if (kind !== 'sign') continue;
    if (/^[([]$/.test(text)) depth++;
    if (text === ',' && depth === 1) commas++;
    if (/^[)\]]$/.test(text) && --depth === 0) {
      const next = tokens[k + 1];
      return commas > 0 && next?.kind === 'sign' && /^[,)]$/.test(next.text);
    }
  }
  return false;
}

/** Whether a call takes several arrays as one argument, as np.stack((a, b)) does. */
export function isPair({ candidates }: Call): boolean {
  return candidates[0] === 'concat' || candidates[0] === 'stack';
}
