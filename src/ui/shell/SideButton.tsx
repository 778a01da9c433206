import { flushSync } from 'react-dom';
import type { Side } from '../../layout/window';
import { type CommandId, commands, runCommand } from '../../state/command/commands';
import { CommandButton } from '../parts/command/CommandButton';
import { CommandIcon } from '../parts/command/CommandIcon';
import { useKeyOf } from '../parts/command/use-key';
import { classes } from '../parts/text/classes';
import { Kbd } from '../parts/text/Kbd';
import { ariaShortcut } from '../parts/text/shortcut';
import styles from './SideButton.module.css';

const commandOfSide = { left: 'leftSide', right: 'rightSide' } as const satisfies Readonly<
  Record<Side, CommandId>
>;

interface SideButtonProps {
  readonly side: Side;
  /** Whether the side is below the canvas. */
  readonly below?: boolean;
}

/** Shows a side, or folds it away. */
export function SideButton({
  side,
  below = false,
  hidden,
}: SideButtonProps & { readonly hidden: boolean }) {
  return (
    <CommandButton
      id={commandOfSide[side]}
      pressed={!hidden}
      aria-controls={side}
      className={classes(styles.quiet, below && styles.below)}
    />
  );
}

/** Stands for a side that is folded away, as slim as can be, and shows it. */
export function Sliver({
  side,
  below = false,
  onShown,
}: SideButtonProps & { readonly onShown: () => void }) {
  const id = commandOfSide[side];
  const { label } = commands[id];
  const shortcut = useKeyOf(id);
  return (
    <button
      type="button"
      id={sliverId(side)}
      aria-label={label}
      aria-pressed={false}
      aria-controls={side}
      aria-keyshortcuts={shortcut && ariaShortcut(shortcut)}
      className={classes(styles.sliver, below && styles.below)}
      onClick={() => {
        flushSync(() => runCommand(id));
        onShown();
      }}
    >
      <CommandIcon id={id} />
      <span className={styles.words}>{label}</span>
      {shortcut !== undefined && <Kbd shortcut={shortcut} />}
    </button>
  );
}

export const sliverId = (side: Side) => `${side}-folded`;
