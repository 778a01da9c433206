import { lazy, Suspense, useState } from 'react';
import { useUnderway } from '../../state/work/underway-store';
import { ExpressionBar } from '../expression/ExpressionBar';
import { Player } from '../player/Player';
import { Announcer } from './Announcer';
import styles from './App.module.css';
import { ErrorBoundary } from './ErrorBoundary';
import { Notices } from './Notices';
import { usePanels } from './panels';
import { PLAYER_PLACE, SkipLinks } from './SkipLinks';
import type { ShellDialog } from './shell-dialog';
import { useShortcuts } from './shortcuts';
import { TopBar } from './TopBar';
import { Workspace } from './Workspace';

const SettingsDialog = lazy(async () => ({
  default: (await import('../settings/SettingsDialog')).SettingsDialog,
}));
const WorkUnderway = lazy(async () => ({
  default: (await import('./WorkUnderway')).WorkUnderway,
}));
const ShortcutsDialog = lazy(async () => ({
  default: (await import('./ShortcutsDialog')).ShortcutsDialog,
}));

/** Everything on the screen. */
export function App() {
  const panels = usePanels();
  const [dialog, setDialog] = useState<ShellDialog | null>(null);
  useShortcuts(() => setDialog('shortcuts'));
  const close = () => setDialog(null);
  const busy = useUnderway(({ entries }) => entries.length > 0);

  return (
    <ErrorBoundary what="Wengert">
      <div className={styles.app} data-mode={panels.mode}>
        <SkipLinks />
        <TopBar panels={panels} onDialog={setDialog} />
        <main className={styles.main}>
          <ErrorBoundary what="The expression">
            <ExpressionBar />
          </ErrorBoundary>
          <Workspace panels={panels} />
          <div id={PLAYER_PLACE} className={styles.foot} tabIndex={-1}>
            <Notices />
            {busy && (
              <Suspense>
                <WorkUnderway />
              </Suspense>
            )}
            <ErrorBoundary what="The player">
              <Player />
            </ErrorBoundary>
          </div>
        </main>
        <Announcer />
        <Suspense>
          {dialog === 'settings' && <SettingsDialog onClose={close} />}
          {dialog === 'shortcuts' && <ShortcutsDialog onClose={close} />}
        </Suspense>
      </div>
    </ErrorBoundary>
  );
}
