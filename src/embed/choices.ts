import { offeredLanguages } from '../words/languages';

/** What may be chosen of a frame: on or off, one of a few words, a whole number that may be left open, or a text. */
type Choice =
  | { readonly kind: 'flag'; readonly default: boolean }
  | { readonly kind: 'word'; readonly words: readonly string[]; readonly default: string }
  | { readonly kind: 'whole'; readonly default: null }
  | { readonly kind: 'text'; readonly default: '' };

function word<const T extends string>(words: readonly T[], usual: NoInfer<T>) {
  return { kind: 'word', words, default: usual } as const;
}
const flag = <const B extends boolean>(usual: B) => ({ kind: 'flag', default: usual }) as const;

/**
 * What a page that embeds Wengert chooses, row by row: the address of the frame, the attributes of the
 * element and the dialog that makes both follow from here.
 */
const choices = {
  /** Whether the rows of the trace stand below the graph, where there is room. */
  rows: flag(true),
  /** Whether the newest step is told in words. */
  sentence: flag(false),
  /** Whether the inputs stand above the player, to be changed. */
  inputs: flag(false),
  theme: word(['system', 'light', 'dark'], 'system'),
  /** What the frame says things in. */
  lang: word(offeredLanguages, 'en'),
  /** The steps that have been taken when the frame opens; where it says nothing, those of the link. */
  step: { kind: 'whole', default: null },
  /** Whether it plays once it is in sight. */
  autoplay: flag(false),
  /** Whether nothing but the step can be changed. */
  locked: flag(false),
  /** The only origin whose messages are heard and that is told anything; where it says nothing, the page around. */
  origin: { kind: 'text', default: '' },
} as const satisfies Readonly<Record<string, Choice>>;

type Table = typeof choices;
export type ChoiceKey = keyof Table;
type ValueOf<C> = C extends { readonly kind: 'flag' }
  ? boolean
  : C extends { readonly words: readonly (infer W)[] }
    ? W
    : C extends { readonly kind: 'whole' }
      ? number | null
      : string;
/** The values of all choices. */
export type Choices = { readonly [K in ChoiceKey]: ValueOf<Table[K]> };

export const choiceKeys = Object.keys(choices) as readonly ChoiceKey[];

/** What is chosen where nothing is said. */
export const USUAL = Object.fromEntries(
  choiceKeys.map((key) => [key, choices[key].default]),
) as unknown as Choices;

/** The part of an address that asks for a frame. */
const EMBED = 'embed';

/**
 * What is chosen by texts, such as the parts of an address or attributes; what can't be meant is as if it
 * were not there.
 * @param textOf the text of a choice; null where it is not there. A flag that is there is on, unless it is 'off'.
 */
export function choicesBy(textOf: (key: ChoiceKey) => string | null): Choices {
  const read = (key: ChoiceKey) => {
    const text = textOf(key);
    return (text === null ? undefined : readAs(choices[key], text)) ?? choices[key].default;
  };
  return Object.fromEntries(choiceKeys.map((key) => [key, read(key)])) as unknown as Choices;
}

function readAs(choice: Choice, text: string): string | number | boolean | undefined {
  switch (choice.kind) {
    case 'flag':
      return text !== 'off' && text !== 'false';
    case 'word':
      return choice.words.includes(text) ? text : undefined;
    case 'whole':
      return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
    case 'text':
      return text;
  }
}

/** What is chosen as texts, but for what is usual: of a flag that is on the text is empty. */
export function textsOf(chosen: Partial<Choices>): readonly (readonly [ChoiceKey, string])[] {
  return choiceKeys.flatMap((key) => {
    const value = chosen[key] ?? choices[key].default;
    if (value === choices[key].default) return [];
    return [[key, value === true ? '' : value === false ? 'off' : String(value)] as const];
  });
}

/** What an address chooses, by its part from the question mark on; null where it asks for no frame. */
export function choicesIn(search: string): Choices | null {
  const parameters = new URLSearchParams(search);
  return parameters.has(EMBED) ? choicesBy((key) => parameters.get(key)) : null;
}

/** The address of a frame: that of a link, with what is chosen. */
export function frameAddress(link: string, chosen: Partial<Choices>): string {
  const [page = '', fragment = ''] = split(link);
  const parts = textsOf(chosen).map(([key, text]) =>
    text === '' ? key : `${key}=${encodeURIComponent(text)}`,
  );
  return `${page}?${[EMBED, ...parts].join('&')}#${fragment}`;
}

/** The link that a frame shows: its address without what is chosen of the frame. */
export function linkOf(address: string): string {
  return split(address).join('#');
}

/** An address before its question mark, and from its hash on. */
function split(address: string): readonly [page: string, fragment: string] {
  const hash = address.indexOf('#');
  const page = hash < 0 ? address : address.slice(0, hash);
  return [page.replace(/\?.*$/, ''), hash < 0 ? '' : address.slice(hash + 1)];
}
