/**
 * Words of any language where these are English: a text for a text, and for a function one that takes the
 * same facts. What is missing, or takes other facts, does not compile.
 */
export type Spoken<W> = {
  readonly [K in keyof W]: W[K] extends string
    ? string
    : W[K] extends (...facts: infer Facts) => infer Text
      ? (...facts: Facts) => Text extends string ? string : Text
      : Spoken<W[K]>;
};

/** A language as it is spoken: gives for the words of a room, in English, its own. */
export type Speech = <W>(room: string, english: W) => W;

let speech: Speech | null = null;

/** Has all words that are asked for from now on said in a language. Words are asked for as modules are read. */
export function speak(other: Speech): void {
  speech = other;
}

/**
 * The words of a room in the language that is spoken.
 * @param room the name by which other languages have their words for it.
 */
export function worded<W>(room: string, english: W): Spoken<W> {
  return (speech === null ? english : speech(room, english)) as Spoken<W>;
}

/** Speaks by a record of words by room; what it has no words for stays English. */
export function spokenBy(rooms: Readonly<Record<string, unknown>>): Speech {
  return <W>(room: string, english: W) => (rooms[room] ?? english) as W;
}
