import type { ComponentPropsWithRef, ReactNode } from 'react';
import { inform } from '../../../state/stores/notices';
import { Tooltip } from '../overlays/Tooltip';
import { classes } from '../text/classes';
import { ariaShortcut } from '../text/shortcut';
import styles from './Button.module.css';

/** What all buttons take, besides anything a native button takes. */
export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'disabled'> {
  /** Its place in the order of things: one primary at most in a view; quiet has no border. */
  readonly variant?: 'plain' | 'quiet' | 'primary' | 'danger';
  readonly icon?: ReactNode;
  /** As in the command table: `Mod+Z`. Announced, and shown in the tooltip of an IconButton. */
  readonly shortcut?: string | undefined;
  /** Greys it out and keeps focus where it is, but does nothing; a text says why, to who points at it and who presses it. */
  readonly disabled?: boolean | string | undefined;
  /** Leaves only the icon to be seen on the smallest screens. */
  readonly shrinks?: boolean;
  /** Set when it is a toggle. */
  readonly pressed?: boolean | undefined;
}

/** A button with words, and an icon if it helps. */
export function Button({
  variant = 'plain',
  icon,
  shortcut,
  disabled,
  pressed,
  shrinks = false,
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const why = typeof disabled === 'string' ? disabled : undefined;
  const refuse = why === undefined ? undefined : () => inform(why);
  return (
    <button
      type="button"
      aria-keyshortcuts={shortcut && ariaShortcut(shortcut)}
      aria-disabled={disabled ? true : undefined}
      aria-description={why}
      aria-pressed={pressed}
      {...rest}
      className={classes(styles.button, styles[variant], className)}
      onClick={disabled ? refuse : onClick}
    >
      {icon}
      {shrinks ? <span className={styles.words}>{children}</span> : children}
    </button>
  );
}

/** A button that is an icon; `label` is its accessible name and the words of its tooltip. */
export function IconButton({
  label,
  variant = 'quiet',
  className,
  ...rest
}: Omit<ButtonProps, 'children' | 'aria-label'> & { readonly label: string }) {
  return (
    <Tooltip
      text={typeof rest.disabled === 'string' ? rest.disabled : label}
      shortcut={rest.shortcut}
    >
      <Button
        {...rest}
        variant={variant}
        aria-label={label}
        className={classes(styles.icon, className)}
      />
    </Tooltip>
  );
}
