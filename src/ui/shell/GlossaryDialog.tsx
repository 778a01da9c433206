import { useId, useState } from 'react';
import { glossary } from '../../words/en/glossary';
import { Dialog } from '../parts/menus/Dialog';
import styles from './GlossaryDialog.module.css';
import { wording } from './late-words';

const entries = Object.values(glossary).sort((a, b) => a.term.localeCompare(b.term, 'en'));

/** Every word of the field that the app uses, in one sentence each; typing finds some. */
export function GlossaryDialog({ onClose }: { readonly onClose: () => void }) {
  const id = useId();
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const found = entries.filter(({ term, says }) =>
    `${term} ${says}`.toLowerCase().includes(wanted),
  );
  return (
    <Dialog title={wording.glossary} onClose={onClose} wide>
      <input
        type="search"
        aria-label={wording.searchTheGlossary}
        aria-controls={id}
        placeholder={wording.search}
        value={query}
        data-autofocus=""
        className={styles.search}
        onChange={(event) => setQuery(event.target.value)}
      />
      <dl id={id} className={styles.entries}>
        {found.map(({ term, says }) => (
          <div key={term} className={styles.entry}>
            <dt>{term}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <p role="status" className={styles.none}>
        {found.length === 0 && wording.noWordOfTheGlossary(query.trim())}
      </p>
    </Dialog>
  );
}
