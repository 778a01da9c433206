import { useView } from '../../state/stores/view-store';
import { type LanguageId, languageIds, languages, offeredLanguages } from '../../words/languages';
import { Select } from '../parts/fields/Select';
import { wording } from './late-words';

/** What the interface is said in. Words are put in place as the page is opened, so it is opened anew. */
export function LanguageChoice({ className }: { readonly className?: string | undefined }) {
  const language = useView((view) => view.language);
  const choose = (next: LanguageId) => {
    useView.setState({ language: next });
    window.location.reload();
  };
  const offered = import.meta.env.DEV ? languageIds : offeredLanguages;
  return (
    <Select
      label={wording.languageOfTheInterface}
      options={[...new Set([...offered, language])].map((value) => ({
        value,
        label: languages[value].name,
      }))}
      value={language}
      onChange={choose}
      className={className}
    />
  );
}
