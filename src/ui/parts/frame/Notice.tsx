import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { Button, IconButton } from '../fields/Button';
import styles from './Notice.module.css';
import { wording } from './words';

/** How much a notice matters; errors stay until they are dismissed. */
export type NoticeKind = 'info' | 'ok' | 'warn' | 'error';

const icons = { info: Info, ok: CircleCheck, warn: TriangleAlert, error: CircleAlert };
const patience = 8000;

/**
 * A message that floats or stands in the page, with at most one action. Unless it is an error or lasts it
 * dismisses itself after a while, but never while it is pointed at or holds focus.
 * It does not announce itself: say the same words through the status region.
 */
export function Notice({
  kind = 'info',
  lasting = false,
  action,
  onDismiss,
  children,
}: {
  readonly kind?: NoticeKind;
  /** Whether it stays until it is dismissed, as errors do. */
  readonly lasting?: boolean;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  /** Without it the notice stays for good. */
  readonly onDismiss?: () => void;
  readonly children: ReactNode;
}) {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const fleeting = kind !== 'error' && !lasting && onDismiss !== undefined && !pointed && !focused;
  const leave = useEffectEvent(() => onDismiss?.());
  useEffect(() => {
    if (!fleeting) return;
    const timer = setTimeout(leave, patience);
    return () => clearTimeout(timer);
  }, [fleeting]);

  const Icon = icons[kind];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: being pointed at only makes it wait.
    <div
      className={styles.notice}
      data-kind={kind}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <Icon aria-hidden="true" className={styles.icon} />
      <div className={styles.words}>{children}</div>
      {action && (
        <Button variant="quiet" className={styles.action} onClick={action.run}>
          {action.label}
        </Button>
      )}
      {onDismiss && <IconButton label={wording.dismiss} icon={<X />} onClick={onDismiss} />}
    </div>
  );
}
