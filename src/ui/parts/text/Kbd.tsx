import styles from './Kbd.module.css';
import { shortcutKeys } from './shortcut';

/** A shortcut as keys one may press: `Mod+Z` shows as Ctrl Z, or ⌘ Z on Apple systems. */
export function Kbd({ shortcut }: { readonly shortcut: string }) {
  return (
    <span className={styles.chord}>
      {shortcutKeys(shortcut).map((key) => (
        <kbd className={styles.key} key={key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
