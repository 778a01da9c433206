import { Settings2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { IconButton } from '../../parts/fields/Button';
import { late } from '../../parts/frame/late';
import { Popover } from '../../parts/overlays/Popover';
import styles from './TraceSettings.module.css';

const SettingControls = late(
  async () => (await import('../../parts/settings/SettingControls')).SettingControls,
  'What says how the trace is written',
);

/** How the table is written, and what is taken at kinks, behind one button. */
export function TraceSettings() {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  // A press on the button closes the popover before the click that would open it again.
  const wasOpen = useRef(false);

  return (
    <>
      <IconButton
        ref={button}
        label="How the trace is written"
        icon={<Settings2 />}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerDown={() => {
          wasOpen.current = open;
        }}
        onClick={() => {
          setOpen(!wasOpen.current);
          wasOpen.current = false;
        }}
      />
      {open && (
        <Popover anchor={button} placement="below-end" onClose={() => setOpen(false)}>
          <div role="dialog" aria-label="How the trace is written" className={styles.settings}>
            <SettingControls place="table" className={styles.row} />
          </div>
        </Popover>
      )}
    </>
  );
}
