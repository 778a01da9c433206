import { lazy, Suspense } from 'react';
import { closeDialog, useDialog } from '../../state/stores/dialog-store';

const SettingsDialog = lazy(async () => ({
  default: (await import('../settings/SettingsDialog')).SettingsDialog,
}));
const ShortcutsDialog = lazy(async () => ({
  default: (await import('./ShortcutsDialog')).ShortcutsDialog,
}));
const LinkDialog = lazy(async () => ({
  default: (await import('../share/LinkDialog')).LinkDialog,
}));
const ReadingsDialog = lazy(async () => ({
  default: (await import('./ReadingsDialog')).ReadingsDialog,
}));

/** The dialog that is open over the whole page, if any. */
export function PageDialogs() {
  const dialog = useDialog((state) => state.dialog);
  return (
    <Suspense>
      {dialog?.kind === 'settings' && <SettingsDialog onClose={closeDialog} />}
      {dialog?.kind === 'shortcuts' && <ShortcutsDialog onClose={closeDialog} />}
      {dialog?.kind === 'readings' && <ReadingsDialog {...dialog} onClose={closeDialog} />}
      {dialog?.kind === 'link' && <LinkDialog link={dialog.link} onClose={closeDialog} />}
    </Suspense>
  );
}
