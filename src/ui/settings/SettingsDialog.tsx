import { Dialog } from '../parts/menus/Dialog';
import { AddressField } from '../parts/settings/AddressField';
import { SettingControls } from '../parts/settings/SettingControls';
import { LanguageChoice } from './LanguageChoice';
import { wording } from './late-words';
import styles from './SettingsDialog.module.css';

/** How things are shown, and what is taken at kinks, in one place; none of it changes the graph. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={wording.settings} onClose={onClose}>
      <div className={styles.rows}>
        <SettingControls place="dialog" className={styles.row} numberClassName={styles.digits} />
        <LanguageChoice className={styles.row} />
        <div className={styles.row}>
          <AddressField />
        </div>
      </div>
    </Dialog>
  );
}
