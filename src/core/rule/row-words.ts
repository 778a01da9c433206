import { worded } from '../../words/worded';

/** What another language says of a row of the primitive table. */
export interface RowWords {
  readonly label: string;
  /** With its article, where the language has several. */
  readonly noun?: string | { readonly over: string };
  readonly words?: string;
  readonly domain?: string;
  /** What its attributes are, by name. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** What is said of rows in another language, by name: in English they speak for themselves. */
export const wording = worded('primitives', {} as Readonly<Record<string, RowWords | undefined>>);
