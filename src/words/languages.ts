/** The languages of the interface, by what the browser remembers of them. */
export const languages = {
  en: { name: 'English', lang: 'en', dir: 'ltr' },
  de: { name: 'Deutsch', lang: 'de', dir: 'ltr' },
  /** For tests: English, two fifths longer. */
  longer: { name: 'English, longer', lang: 'en', dir: 'ltr' },
  /** For tests: English in a page that runs from right to left. */
  mirrored: { name: 'English, mirrored', lang: 'en', dir: 'rtl' },
} as const;

export type LanguageId = keyof typeof languages;

export const languageIds = Object.keys(languages) as readonly LanguageId[];

/** The languages that people are offered. */
export const offeredLanguages: readonly LanguageId[] = ['en', 'de'];

/** The language of an id; English where there is none of it. */
export function languageOf(id: string | null): LanguageId {
  return languageIds.find((each) => each === id) ?? 'en';
}
