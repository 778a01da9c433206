import { useId, useState } from 'react';
import { useView } from '../../../state/stores/view-store';
import { addressOf } from '../../../state/visit/only-here';
import field from '../fields/Field.module.css';
import { wording } from './late-words';

/** The address that links, codes and frames lead to, to be typed; empty for that of this page. */
export function AddressField() {
  const id = useId();
  const address = useView((view) => view.address);
  const [draft, setDraft] = useState<string | null>(null);
  const read = draft === null ? address : addressOf(draft);
  const commit = () => {
    if (read === null) return;
    useView.setState({ address: read });
    setDraft(null);
  };
  return (
    <span className={field.field} style={{ width: '100%' }}>
      <label htmlFor={id}>{wording.addressInLinks}</label>
      <input
        id={id}
        type="url"
        autoComplete="off"
        spellCheck={false}
        placeholder={wording.thatOfThisPage}
        aria-invalid={read === null || undefined}
        aria-describedby={read === null ? `${id}-complaint` : undefined}
        className={field.input}
        style={{ flex: 1 }}
        value={draft ?? address}
        onChange={({ target }) => {
          setDraft(target.value);
          const next = addressOf(target.value);
          if (next !== null) useView.setState({ address: next });
        }}
        onBlur={commit}
        onKeyDown={({ key }) => key === 'Enter' && commit()}
      />
      {read === null && (
        <span id={`${id}-complaint`} role="alert" className={field.complaint}>
          {wording.anAddressOfTheWeb}
        </span>
      )}
    </span>
  );
}
