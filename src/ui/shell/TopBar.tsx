import { commands, runCommand } from '../../state/command/commands';
import { useDocument } from '../../state/stores/document-store';
import { ExamplesMenu } from '../examples/ExamplesMenu';
import { CommandButton } from '../parts/command/CommandButton';
import { CommandIcon } from '../parts/command/CommandIcon';
import { useKeyOf } from '../parts/command/use-key';
import { Button } from '../parts/fields/Button';
import { late } from '../parts/frame/late';
import { ThemeMenu } from '../settings/ThemeMenu';
import { ShareButton } from '../share/ShareButton';
import { Mark } from './Mark';
import { MoreMenu } from './MoreMenu';
import type { Panels } from './panels';
import { SideButton } from './SideButton';
import styles from './TopBar.module.css';
import { wording } from './words';

const DocumentTitle = late(
  async () => (await import('../graphs/DocumentTitle')).DocumentTitle,
  wording.whatShowsTheTitle,
);

function HistoryButton({ id }: { readonly id: 'undo' | 'redo' }) {
  const can = useDocument(() => commands[id].enabled());
  return <CommandButton id={id} disabled={!can} />;
}

/** The bar at the top of everything: what concerns the whole work. */
export function TopBar({ panels }: { readonly panels: Panels }) {
  const { mode, left, right } = panels;
  return (
    <header className={styles.bar}>
      <h1 className={styles.wordmark}>
        <Mark className={styles.mark} />
        <span className={styles.word}>{wording.wengert}</span>
      </h1>
      <ExamplesMenu />
      <Button
        variant="quiet"
        icon={<CommandIcon id="myGraphs" />}
        shortcut={useKeyOf('myGraphs')}
        aria-label={commands.myGraphs.label}
        aria-haspopup="dialog"
        onClick={() => runCommand('myGraphs')}
      >
        <span className={styles.words}>{commands.myGraphs.label}</span>
      </Button>
      {mode === 'wide' && <CommandButton id="open" label={wording.open} />}
      <span className={styles.pair}>
        <HistoryButton id="undo" />
        <HistoryButton id="redo" />
      </span>
      <span className={styles.space} />
      <div className={styles.title}>
        <DocumentTitle />
      </div>
      <Button
        variant="quiet"
        shrinks
        className={styles.present}
        icon={<CommandIcon id="present" />}
        shortcut={useKeyOf('present')}
        onClick={() => runCommand('present')}
      >
        {commands.present.label}
      </Button>
      <span className={styles.present}>
        <CommandButton id="export" aria-haspopup="dialog" />
        {/* Where there is little room it is in the menu. */}
        {mode !== 'narrow' && <CommandButton id="embed" aria-haspopup="dialog" />}
      </span>
      <ShareButton />
      {mode === 'narrow' ? (
        <span className={styles.pair}>
          <SideButton side="left" hidden={left.hidden} />
          <SideButton side="right" below hidden={right.hidden} />
        </span>
      ) : (
        <CommandButton id="settings" aria-haspopup="dialog" />
      )}
      <span className={styles.theme}>
        <ThemeMenu />
      </span>
      <MoreMenu />
    </header>
  );
}
