import { type LanguageId, languages } from '../../words/languages';
import { complain } from '../stores/notices';
import { wording } from './words';

/** Tells that the language that was chosen could not be had, if one could not. */
export function tellUnspoken(language: LanguageId | null): void {
  if (language === null) return;
  complain(wording.couldNotBeLoadedSo(languages[language].name), wording.reloadThePageWhenYou, {
    label: wording.reload,
    run: () => window.location.reload(),
  });
}
