/** Functions that a program brings along, since its language does not have them. */
export interface Prelude {
  has(name: string): boolean;
  readonly names: readonly string[];
  /** The functions that a text uses, and those that they use, in the order in which they are kept. */
  usedBy(text: string): readonly string[];
}

/**
 * Functions as one text, each with its comment, with a blank line between any two.
 * @param nameOf finds the name that a part of it defines.
 */
export function preludeOf(text: string, nameOf: RegExp): Prelude {
  const parts = text
    .trim()
    .split(/\n\n+(?=\S)/)
    .map((part) => ({ name: nameOf.exec(part)?.[1] ?? '', text: part.replace(/^export /m, '') }))
    .filter(({ name }) => name !== '');
  const names = parts.map(({ name }) => name);
  const known = new Set(names);
  // A method of the same name is another thing, and so is a word of a comment.
  const wordsIn = (part: string) =>
    new Set(
      part.replace(/\/\*[\s\S]*?\*\/|\/\/.*|""".*?"""|#.*/g, '').match(/(?<![.\w])[A-Za-z_]\w*/g),
    );
  const uses = new Map<string, ReadonlySet<string>>();
  for (const part of parts) {
    uses.set(part.name, new Set([...(uses.get(part.name) ?? []), ...wordsIn(part.text)]));
  }
  return {
    has: (name) => known.has(name),
    names,
    usedBy: (code) => {
      const needed = new Set<string>();
      const pending = [...wordsIn(code)];
      for (let word = pending.pop(); word !== undefined; word = pending.pop()) {
        if (!known.has(word) || needed.has(word)) continue;
        needed.add(word);
        pending.push(...(uses.get(word) ?? []));
      }
      return parts.filter(({ name }) => needed.has(name)).map((part) => part.text);
    },
  };
}
