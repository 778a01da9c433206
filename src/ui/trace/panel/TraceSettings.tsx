import { Settings2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { IconButton } from '../../parts/fields/Button';
import { late } from '../../parts/frame/late';
import { Popover } from '../../parts/overlays/Popover';
import styles from './TraceSettings.module.css';
import { wording } from './words';

const SettingControls = late(
  async () => (await import('../../parts/settings/SettingControls')).SettingControls,
  wording.whatSaysHowTheTrace,
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
        label={wording.howTheTraceIsWritten}
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
          <div role="dialog" aria-label={wording.howTheTraceIsWritten} className={styles.settings}>
            <SettingControls place="table" className={styles.row} />
          </div>
        </Popover>
      )}
    </>
  );
}
