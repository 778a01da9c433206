import { type LanguageId, languages } from '../../words/languages';
import { complain } from '../stores/notices';

/** Tells that the language that was chosen could not be had, if one could not. */
export function tellUnspoken(language: LanguageId | null): void {
  if (language === null) return;
  complain(
    `${languages[language].name} could not be loaded, so the interface is in English.`,
    'Reload the page when you are online.',
    { label: 'Reload', run: () => window.location.reload() },
  );
}
