import { limits } from '../core/limits';
import { arrangements } from '../layout/stage';
import { folds } from '../layout/window';
import { languageIds } from '../words/languages';

/**
 * What a setting may be: one of a few words, a name of something that may have come later, a whole number
 * from 0, on and off, ids with commas between, or an address of the web, or none.
 */
type Kind<T extends string> =
  | {
      readonly kind: 'choice';
      readonly choices: readonly T[];
      readonly default: T;
    }
  | { readonly kind: 'name'; readonly default: string }
  | {
      readonly kind: 'whole';
      readonly most: number;
      readonly default: number;
    }
  | { readonly kind: 'flag'; readonly default: boolean }
  | { readonly kind: 'ids'; readonly default: string }
  | { readonly kind: 'address'; readonly default: string };

/** Where a setting stays: with the document in links, files and saved work, in this browser, or nowhere. */
type Home =
  | { readonly home: 'link' | 'visit' }
  | {
      readonly home: 'browser';
      /** Its entry in the browser's storage, and its field there if it shares it with others. */
      readonly entry: string;
      readonly field?: string;
    };

export type Setting = Kind<string> & Home;

/** Makes a choice of words, one of which is taken where nothing is said. */
function choice<const T extends string>(
  choices: readonly T[],
  usual: NoInfer<T>,
): Extract<Kind<T>, { kind: 'choice' }> {
  return { kind: 'choice', choices, default: usual };
}

function name(usual: string): Extract<Kind<never>, { kind: 'name' }> {
  return { kind: 'name', default: usual };
}

function whole(most: number, usual: number): Extract<Kind<never>, { kind: 'whole' }> {
  return { kind: 'whole', most, default: usual };
}

function flag(usual: boolean): Extract<Kind<never>, { kind: 'flag' }> {
  return { kind: 'flag', default: usual };
}

function ids(usual: string): Extract<Kind<never>, { kind: 'ids' }> {
  return { kind: 'ids', default: usual };
}

function address(usual: string): Extract<Kind<never>, { kind: 'address' }> {
  return { kind: 'address', default: usual };
}

/**
 * How things are shown, row by row: none of it is part of the document or of undo. Interfaces, schema,
 * link text, store and what the browser keeps follow from here; its control is in `ui/parts/settings`.
 */
export const settings = {
  /** Which trace is shown and played: adjoints that flow back, or tangents that go along. */
  mode: { home: 'link', ...choice(['reverse', 'forward'], 'reverse') },
  theme: {
    home: 'browser',
    entry: 'theme',
    ...choice(['light', 'dark', 'system'], 'system'),
  },
  /** How adjoints are written: v′ (Harrison), v̄ (Griewank), ∂y/∂v (Leibniz), v.grad (PyTorch). */
  notation: { home: 'link', ...choice(['prime', 'bar', 'leibniz', 'grad'], 'prime') },
  /** Decimals shown. */
  digits: { home: 'link', ...whole(15, 3) },
  /** How large the trace is, with its headings, and the sentence of a step; large is for projectors. */
  textSize: {
    home: 'browser',
    entry: 'trace',
    field: 'size',
    ...choice(['small', 'medium', 'large'], 'small'),
  },
  /** Whether rows of the trace that the player has not reached show their numbers. */
  unreached: { home: 'link', ...choice(['dimmed', 'full'], 'dimmed') },
  /** Whether primal rows end in their value, which the paper leaves out. */
  results: {
    home: 'browser',
    entry: 'trace',
    field: 'results',
    ...flag(false),
  },
  /** Whether each step is heard: how large its number is, and from which side it comes. */
  sound: { home: 'browser', entry: 'sound', ...choice(['off', 'on'], 'off') },
  /** Which way graphs are laid out; left to itself, a layout goes by the shape of the canvas. */
  arrangement: { home: 'link', ...choice(arrangements, 'automatic') },
  /** Which tab is chosen on each side of the canvas, by its id; one that there is not is the first. */
  left: { home: 'link', ...name('build') },
  right: { home: 'link', ...name('trace') },
  /** Which sides are folded away; left to itself, what the window has no room for. */
  folded: { home: 'link', ...choice(folds, 'automatic') },
  /** The folds that are seen open, by their ids, with commas between. */
  unfolded: { home: 'link', ...ids('') },
  /** What the interface is said in, from when the page is opened. */
  language: { home: 'browser', entry: 'language', ...choice(languageIds, 'en') },
  /** Where links, codes and frames lead to; where it is empty, to this page. */
  address: { home: 'browser', entry: 'address', ...address('') },
  /** Whether graph, trace and sentence have the screen to themselves. */
  presenting: { home: 'visit', ...flag(false) },
  /** How many steps of the trace have been taken: the player's cursor. */
  step: { home: 'link', ...whole(Number.MAX_SAFE_INTEGER, 0) },
} as const satisfies Readonly<Record<string, Setting>>;

type Table = typeof settings;
export type TextSize = Table['textSize']['choices'][number];
export type SettingKey = keyof Table;
type KeyAt<H extends Setting['home']> = {
  [K in SettingKey]: Table[K]['home'] extends H ? K : never;
}[SettingKey];
/** The settings that travel with a document, and those that stay in this browser. */
export type LinkKey = KeyAt<'link'>;
export type BrowserKey = KeyAt<'browser'>;

type ValueOf<S> = S extends { readonly choices: readonly (infer T)[] }
  ? T
  : S extends { readonly default: infer D }
    ? D
    : never;
/** The values of some settings. */
export type Settings<K extends SettingKey = SettingKey> = {
  readonly [Key in K]: ValueOf<Table[Key]>;
};

const keys = Object.keys(settings) as readonly SettingKey[];
export const linkKeys = keys.filter((key): key is LinkKey => settings[key].home === 'link');
/** Those that the view holds; the player holds the step. */
export type ShownKey = Exclude<SettingKey, 'step'>;
export const shownKeys = keys.filter((key): key is ShownKey => key !== 'step');
export const browserKeys = keys.filter(
  (key): key is BrowserKey => settings[key].home === 'browser',
);

/** What these settings are where nothing is said of them. */
export function usual<K extends SettingKey>(of: readonly K[]): Settings<K> {
  return Object.fromEntries(of.map((key) => [key, settings[key].default])) as Settings<K>;
}

/** These settings of all there are. */
export function pick<K extends SettingKey>(from: Settings<K>, of: readonly K[]): Settings<K> {
  return Object.fromEntries(of.map((key) => [key, from[key]])) as Settings<K>;
}

const IDS = /^[\w-]*(?:,[\w-]+)*$/;

/** A page of the web, as it stands before the hash of a link. */
const ADDRESS = /^(?:https?:\/\/[^\s#?]{1,2000})?$/;

/** Whether a setting may have this value. */
export function accepts(setting: Setting, value: unknown): boolean {
  switch (setting.kind) {
    case 'choice':
      return setting.choices.some((choice) => choice === value);
    case 'name':
      return typeof value === 'string' && /^[a-z][a-z-]{0,31}$/.test(value);
    case 'whole':
      return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= setting.most;
    case 'flag':
      return typeof value === 'boolean';
    case 'ids':
      return typeof value === 'string' && value.length <= limits.source && IDS.test(value);
    case 'address':
      return (
        typeof value === 'string' && ADDRESS.test(value) && (value === '' || URL.canParse(value))
      );
  }
}
