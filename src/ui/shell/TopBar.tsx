import { PanelLeft, PanelRight } from 'lucide-react';
import { commands } from '../../state/command/commands';
import { useDocument } from '../../state/stores/document-store';
import { ExamplesMenu } from '../examples/ExamplesMenu';
import { CommandButton } from '../parts/command/CommandButton';
import { IconButton } from '../parts/fields/Button';
import { ThemeMenu } from '../settings/ThemeMenu';
import { ShareButton } from '../share/ShareButton';
import { Mark } from './Mark';
import { MoreMenu } from './MoreMenu';
import type { Panels } from './panels';
import styles from './TopBar.module.css';
import { places } from './Workspace';

function HistoryButton({ id }: { readonly id: 'undo' | 'redo' }) {
  const can = useDocument(() => commands[id].enabled());
  return <CommandButton id={id} disabled={!can} />;
}

/** The bar at the top of everything: what concerns the whole work. */
export function TopBar({ panels }: { readonly panels: Panels }) {
  const { palette, side } = panels;
  return (
    <header className={styles.bar}>
      <h1 className={styles.wordmark}>
        <Mark className={styles.mark} />
        <span className={styles.word}>Wengert</span>
      </h1>
      <ExamplesMenu />
      <span className={styles.pair}>
        <HistoryButton id="undo" />
        <HistoryButton id="redo" />
      </span>
      <span className={styles.space} />
      <ShareButton />
      <span className={styles.pair}>
        <IconButton
          label="Show palette"
          icon={<PanelLeft />}
          pressed={!palette.hidden}
          aria-controls={places.palette}
          onClick={() => palette.hide(!palette.hidden)}
        />
        <IconButton
          label="Show trace"
          icon={
            <PanelRight
              className={styles.sideIcon}
              data-below={panels.mode !== 'wide' || undefined}
            />
          }
          pressed={!side.hidden}
          aria-controls={places.side}
          onClick={() => side.hide(!side.hidden)}
        />
      </span>
      <span className={styles.theme}>
        <ThemeMenu />
      </span>
      <MoreMenu />
    </header>
  );
}
