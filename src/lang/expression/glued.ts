import type { Token } from './token';

const PI = /π(?![\d_′])/u;

/** A token whose letters are read one by one, and what they are read as. */
export interface Glued {
  readonly token: Token;
  readonly parts: readonly Token[];
}

/**
 * Parts the π of 2πr from the letters that it stands beside, since nobody who writes πr means a name;
 * where the text assigns to πr, it is one.
 */
export function partGlued(
  tokens: readonly Token[],
  declared: ReadonlySet<string>,
): { tokens: readonly Token[]; glued: readonly Glued[] } {
  const glued: Glued[] = [];
  const parted = tokens.flatMap((token) => {
    if (token.kind !== 'name' || declared.has(token.text)) return [token];
    const parts = partsOf(token);
    if (parts.length < 2) return [token];
    glued.push({ token, parts });
    return parts;
  });
  return { tokens: glued.length > 0 ? parted : tokens, glued };
}

/** Whether a name is read as several unless the text assigns to it. */
export function isGlued(name: string): boolean {
  return partsOf({ kind: 'name', text: name, from: 0, to: name.length }).length > 1;
}

function partsOf(token: Token): readonly Token[] {
  const texts = token.text.split(/(π(?![\d_′]))/u).filter((part) => part !== '');
  if (texts.length < 2 || !PI.test(token.text)) return [token];
  let from = token.from;
  return texts.map((text, k) => {
    const isLast = k === texts.length - 1;
    // What a name is composed of may be longer as it was typed, which is its last part's.
    const to = isLast ? token.to : from + text.length;
    const part = { kind: 'name', text, from, to } as const;
    from = to;
    return isLast
      ? { ...part, ...(token.closed || text === 'π' ? { closed: true as const } : {}) }
      : { ...part, closed: true as const };
  });
}
