/** What there is to say: what is wrong and, where that does not say it all, what to do about it. */
export interface Said {
  readonly message: string;
  /** Empty where the message says it all. */
  readonly mend: string;
}

/** Words by kind of problem: each a function of the problem's facts, which are plain data. */
export type Words = Readonly<Record<string, (facts: never) => string | Said>>;

/** The problems that some words are for, as data: told apart by their kind, each with its facts. */
export type ProblemOf<W extends Words> = {
  readonly [K in keyof W & string]: { readonly kind: K } & FactsOf<W[K]>;
}[keyof W & string];

type FactsOf<F> = F extends () => unknown
  ? unknown
  : F extends (facts: infer Facts) => unknown
    ? Readonly<Facts>
    : never;

/** A problem in words. */
export function said<W extends Words>(words: W, problem: ProblemOf<W>): Said {
  const say: unknown = words[problem.kind];
  const text = (say as (facts: unknown) => string | Said)(problem);
  return typeof text === 'string' ? { message: text, mend: '' } : text;
}
