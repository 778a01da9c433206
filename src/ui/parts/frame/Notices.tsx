import { dismiss, useNotices } from '../../../state/stores/notices';
import { Notice } from './Notice';
import styles from './Notices.module.css';
import { wording } from './words';

/**
 * Messages that float above the player: information for a while, bad news until it is dismissed or out of date.
 * @param since how many had been shown before the first of those that are shown here.
 */
export function Notices({ since = 0 }: { readonly since?: number }) {
  const all = useNotices((state) => state.notices);
  const notices = all.filter(({ id }) => id > since);
  if (notices.length === 0) return null;
  return (
    <section className={styles.notices} aria-label={wording.messages}>
      {notices.map(({ id, tone, lasting, message, mend, action }) => (
        <Notice
          key={id}
          kind={tone}
          lasting={lasting ?? false}
          action={
            action && {
              label: action.label,
              run: () => {
                dismiss(id);
                action.run();
              },
            }
          }
          onDismiss={() => dismiss(id)}
        >
          {message}
          {mend !== undefined && <span className={styles.mend}> {mend}</span>}
        </Notice>
      ))}
    </section>
  );
}
