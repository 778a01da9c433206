import { useState } from 'react';
import { attempt } from '../../state/loading/attempt';
import { Button } from '../parts/fields/Button';
import styles from './StudentName.module.css';
import { wording } from './words';

/** The longest name that an answer is handed in under. */
const LONGEST = 100;

/** Asks who answers: a name or a number, which is handed to `said` with the button beside it. */
export function StudentName({
  known = '',
  fixed = false,
  button,
  said,
}: {
  readonly known?: string;
  /** Whether it was said before and stays, since numbers of one’s own follow from it. */
  readonly fixed?: boolean;
  readonly button: string;
  readonly said: (name: string) => Promise<void>;
}) {
  const [name, setName] = useState(known);
  return (
    <form
      className={styles.who}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') attempt(() => said(name));
      }}
    >
      <label className={styles.field}>
        <span className={styles.name}>{wording.yourNameOrNumber}</span>
        <input
          value={name}
          maxLength={LONGEST}
          readOnly={fixed}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <Button
        variant="primary"
        type="submit"
        disabled={name.trim() === '' && wording.sayWhoYouAreFirst}
      >
        {button}
      </Button>
    </form>
  );
}
