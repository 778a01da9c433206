import { Info } from 'lucide-react';
import { Finding } from './prose';
import styles from './Remarks.module.css';

/** More of them would hide what they are about. */
const MOST = 3;

/** What is to be known before the numbers below or above are believed: the first few of these, each once. */
export function Remarks({ remarks }: { readonly remarks: readonly string[] }) {
  if (remarks.length === 0) return null;
  return (
    <ul className={styles.remarks}>
      {[...new Set(remarks)].slice(0, MOST).map((remark) => (
        <Finding key={remark} as="li" tone="warn">
          <Info aria-hidden="true" />
          {remark}
        </Finding>
      ))}
    </ul>
  );
}
