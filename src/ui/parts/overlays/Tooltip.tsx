import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Kbd } from '../text/Kbd';
import { Popover } from './Popover';
import styles from './Tooltip.module.css';

const delay = 450;

/**
 * Shows a control's name and shortcut to those who rest the pointer on it or reach it by keyboard.
 * It repeats the accessible name, so assistive technology does not hear it twice. Escape closes it.
 */
export function Tooltip({
  text,
  shortcut,
  children,
}: {
  readonly text: string;
  readonly shortcut?: string | undefined;
  readonly children: ReactNode;
}) {
  const anchor = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [open, setOpen] = useState(false);

  const show = (after: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(setOpen, after, true);
  };
  const hide = () => {
    clearTimeout(timer.current);
    setOpen(false);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!open) return;
    const closeOnEscape = (event: KeyboardEvent) => event.key === 'Escape' && setOpen(false);
    document.addEventListener('keydown', closeOnEscape);
    return () => document.removeEventListener('keydown', closeOnEscape);
  }, [open]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches what the control inside does.
    <span
      ref={anchor}
      className={styles.anchor}
      onPointerEnter={(event) => event.pointerType === 'mouse' && show(delay)}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={(event) => event.target.matches(':focus-visible') && show(0)}
      onBlur={hide}
    >
      {children}
      {open && (
        <Popover anchor={anchor} placement="below-centre" mode="manual" className={styles.tip}>
          <span aria-hidden="true" className={styles.row}>
            {text}
            {shortcut && <Kbd shortcut={shortcut} />}
          </span>
        </Popover>
      )}
    </span>
  );
}
