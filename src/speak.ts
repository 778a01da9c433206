import { isFramed } from './file/storage/framed';
import { recall } from './state/stores/browser-memory';
import { type LanguageId, languageOf, languages } from './words/languages';
import { type Speech, speak, spokenBy } from './words/worded';

const loads: Partial<Record<LanguageId, () => Promise<Speech>>> = {
  de: async () => spokenBy((await import('./german')).german),
  longer: async () => (await import('./words/pseudo/longer')).longer,
  mirrored: async () => (await import('./words/pseudo/mirrored')).mirrored,
};

/**
 * Resolves when the language that was chosen is spoken: to that language where it could not be had, so that
 * all is said in English, and to null where all is well. The page waits for it (`words-first.ts`), so a language
 * may import nothing that the page begins with.
 */
export const languageReady: Promise<LanguageId | null> = spoken(
  languageOf(
    // A frame says what its page chose, and knows nothing of the visitor's own choices.
    isFramed() ? new URLSearchParams(window.location.search).get('lang') : recall('language'),
  ),
);

async function spoken(language: LanguageId): Promise<LanguageId | null> {
  const load = loads[language];
  if (load === undefined) return null;
  try {
    speak(await load().catch(load));
    const { lang, dir } = languages[language];
    Object.assign(document.documentElement, { lang, dir });
    return null;
  } catch (error) {
    console.error(error);
    return language;
  }
}
