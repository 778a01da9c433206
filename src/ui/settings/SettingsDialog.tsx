import type { AdjointNotation } from '../../document/document';
import { type Theme, useView } from '../../state/stores/view-store';
import { NumberField } from '../parts/fields/NumberField';
import { SegmentedControl } from '../parts/fields/SegmentedControl';
import { adjointNotations } from '../parts/frame/adjoint-notations';
import { ConventionControl } from '../parts/frame/ConventionControl';
import { Dialog } from '../parts/menus/Dialog';
import styles from './SettingsDialog.module.css';
import { setTheme } from './theme';

const themes = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'system', label: 'As the system' },
] as const;

const rows = [
  { value: 'dimmed', label: 'Dimmed' },
  { value: 'full', label: 'In full' },
] as const;

/** How things are shown, and what is taken at kinks, in one place; none of it changes the graph. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { theme, notation, digits, unreached } = useView();
  return (
    <Dialog title="Settings" onClose={onClose}>
      <div className={styles.rows}>
        <SegmentedControl<Theme>
          label="Theme"
          showLabel
          segments={themes}
          value={theme}
          onChange={setTheme}
          className={styles.row}
        />
        <SegmentedControl<AdjointNotation>
          label="Adjoints are written"
          showLabel
          segments={adjointNotations}
          value={notation}
          onChange={(value) => useView.setState({ notation: value })}
          className={styles.row}
        />
        <NumberField
          label="Decimals shown"
          value={digits}
          min={0}
          max={15}
          integer
          onChange={(value) => useView.setState({ digits: value })}
          className={styles.row}
          inputClassName={styles.digits}
        />
        <SegmentedControl<'dimmed' | 'full'>
          label="Rows not reached yet"
          showLabel
          segments={rows}
          value={unreached}
          onChange={(value) => useView.setState({ unreached: value })}
          className={styles.row}
        />
        <ConventionControl className={styles.row} />
      </div>
    </Dialog>
  );
}
