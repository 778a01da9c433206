import type { ComponentPropsWithRef, ReactNode } from 'react';
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
  /** Greys it out and makes it do nothing, but keeps focus where it is. */
  readonly disabled?: boolean | undefined;
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
  return (
    <button
      type="button"
      aria-keyshortcuts={shortcut && ariaShortcut(shortcut)}
      aria-disabled={disabled || undefined}
      aria-pressed={pressed}
      {...rest}
      className={classes(styles.button, styles[variant], className)}
      onClick={disabled ? undefined : onClick}
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
    <Tooltip text={label} shortcut={rest.shortcut}>
      <Button
        {...rest}
        variant={variant}
        aria-label={label}
        className={classes(styles.icon, className)}
      />
    </Tooltip>
  );
}
