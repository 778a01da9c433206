import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from '../fields/Button';
import styles from './Dialog.module.css';
import { wording } from './late-words';

/**
 * A native modal dialog with a title. Render it only while it is open; Escape, the cross and a press
 * outside call `onClose`, and focus returns to where it was. `actions` stand at its foot, right.
 * @param read whether it is only read: with nothing in it to go to, it is scrolled itself by the keys.
 */
export function Dialog({
  title,
  onClose,
  actions,
  wide = false,
  read = false,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  readonly read?: boolean;
  readonly children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();

  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    // The title is read before anything in it; what has the attribute is what one came for.
    (element?.querySelector<HTMLElement>('[data-autofocus]') ?? element)?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      aria-labelledby={heading}
      className={wide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
      onCancel={(event) => {
        event.preventDefault();
        // React tells of what a dialog within this one hears, too.
        if (event.target === event.currentTarget) onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className={styles.page}>
        <div className={styles.header}>
          <h2 id={heading} className={styles.title}>
            {title}
          </h2>
          <IconButton label={wording.close} icon={<X />} onClick={onClose} />
        </div>
        <div className={styles.body} tabIndex={read ? 0 : undefined}>
          {children}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </dialog>
  );
}
