import { PanelLeft, PanelRight, Redo2, Undo2 } from 'lucide-react';
import { type CommandId, commands, runCommand } from '../../state/command/commands';
import { useDocument } from '../../state/stores/document-store';
import { ExamplesMenu } from '../examples/ExamplesMenu';
import { IconButton } from '../parts/fields/Button';
import { ThemeMenu } from '../settings/ThemeMenu';
import { ShareButton } from '../share/ShareButton';
import { Mark } from './Mark';
import { MoreMenu } from './MoreMenu';
import type { Panels } from './panels';
import type { ShellDialog } from './shell-dialog';
import styles from './TopBar.module.css';
import { places } from './Workspace';

const icons = { undo: <Undo2 />, redo: <Redo2 /> };

function HistoryButton({ id }: { readonly id: Extract<CommandId, 'undo' | 'redo'> }) {
  const { label, shortcut, enabled } = commands[id];
  const can = useDocument(() => enabled());
  return (
    <IconButton
      label={label}
      shortcut={shortcut}
      icon={icons[id]}
      disabled={!can}
      onClick={() => runCommand(id)}
    />
  );
}

/** The bar at the top of everything: what concerns the whole work. */
export function TopBar({
  panels,
  onDialog,
}: {
  readonly panels: Panels;
  readonly onDialog: (dialog: ShellDialog) => void;
}) {
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
      <MoreMenu onDialog={onDialog} />
    </header>
  );
}
