import { useId } from 'react';
import type { Kink } from '../../core/graph/diagnostic';
import { conventions } from '../../core/rule/convention';
import { CONVENTION_NAMES, takeConvention } from '../../state/document/convention';
import { useDocument } from '../../state/stores/document-store';
import styles from './Inspector.module.css';
import { wording } from './late-words';

/** What each convention takes at a kink, and which one is in force. */
export function KinkConvention({ kink }: { readonly kink: Kink }) {
  const name = useId();
  const convention = useDocument(({ document }) => document.convention);
  return (
    <fieldset className={styles.convention}>
      <legend>{wording.conventionAtAKink}</legend>
      {conventions.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name={name}
            checked={each === convention}
            onChange={() => takeConvention(each)}
          />
          {CONVENTION_NAMES[each]}: {kink.taken[each]}
        </label>
      ))}
    </fieldset>
  );
}
