import { useRef } from 'react';
import { copyText } from '../../state/export/copy-text';
import { tellCopied } from '../../state/visit/tell-copied';
import { Button } from '../parts/fields/Button';
import { Dialog } from '../parts/menus/Dialog';
import styles from './LinkDialog.module.css';

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
      title="Share"
      onClose={onClose}
      actions={
        <Button variant="primary" onClick={() => void copy()}>
          Copy link
        </Button>
      }
    >
      <p>
        The link holds the whole graph; nothing is stored anywhere else. It is {link.length}{' '}
        characters long.
      </p>
      <textarea
        ref={field}
        data-autofocus
        onFocus={(event) => event.currentTarget.select()}
        readOnly
        aria-label="Link"
        rows={4}
        value={link}
        className={styles.link}
      />
    </Dialog>
  );
}
