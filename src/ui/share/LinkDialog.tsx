import { useRef } from 'react';
import { copyText } from '../../state/export/copy-text';
import { tellCopied } from '../../state/visit/tell-copied';
import { Button } from '../parts/fields/Button';
import { Dialog } from '../parts/menus/Dialog';
import styles from './LinkDialog.module.css';
import { wording } from './late-words';

/** The link, selected, to copy by hand. */
export function LinkDialog({
  link,
  onClose,
}: {
  readonly link: string;
  readonly onClose: () => void;
}) {
  const field = useRef<HTMLTextAreaElement>(null);

  const copy = async () => {
    if (!(await copyText(link, field.current))) return;
    tellCopied(link);
    onClose();
  };

  return (
    <Dialog
      title={wording.share}
      onClose={onClose}
      actions={
        <Button variant="primary" onClick={() => void copy()}>
          {wording.copyLink}
        </Button>
      }
    >
      <p>{wording.theLinkHoldsTheWhole(link.length)}</p>
      <textarea
        ref={field}
        data-autofocus
        onFocus={(event) => event.currentTarget.select()}
        readOnly
        aria-label={wording.link}
        rows={4}
        value={link}
        className={styles.link}
      />
    </Dialog>
  );
}
