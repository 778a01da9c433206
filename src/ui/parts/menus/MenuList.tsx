import { Check } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { classes } from '../text/classes';
import { Kbd } from '../text/Kbd';
import { ariaShortcut } from '../text/shortcut';
import styles from './MenuList.module.css';
import { typeAhead } from './type-ahead';

/** One line of a menu. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** A second, softer line. */
  readonly detail?: ReactNode;
  readonly icon?: ReactNode;
  readonly shortcut?: string | undefined;
  readonly disabled?: boolean;
  /** Set for an item that shows a choice: it gets a tick when true. */
  readonly checked?: boolean | undefined;
  /** Items of the same group in a row share a heading. */
  readonly group?: string;
  /** A line above it. */
  readonly separated?: boolean;
}

const typingPause = 700;

/**
 * The items of an open menu. Arrows, Home, End and typing move; Enter and Space choose;
 * it takes focus when it appears. Escape and what surrounds it are the caller's.
 */
export function MenuList({
  id,
  label,
  items,
  startAt = 'first',
  columns = false,
  onChoose,
  onLeave,
}: {
  readonly id?: string | undefined;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly startAt?: 'first' | 'last';
  /** Spreads a long menu over as many columns as there is room for. */
  readonly columns?: boolean;
  readonly onChoose: (id: string) => void;
  /** Tab was pressed. */
  readonly onLeave?: () => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });

  const elements = () =>
    Array.from(list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? []);

  const empty = items.length === 0;
  useEffect(() => {
    if (empty) return;
    const all = Array.from(list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? []);
    const chosen = all.find((element) => element.getAttribute('aria-checked') === 'true');
    (chosen ?? all.at(startAt === 'last' ? -1 : 0))?.focus();
  }, [startAt, empty]);

  const onKeyDown = (event: KeyboardEvent) => {
    const all = elements();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const go = (index: number) => {
      event.preventDefault();
      all.at(index % all.length)?.focus();
    };
    // Whatever is pressed in a menu is meant for the menu.
    event.stopPropagation();
    if (event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowUp') go(at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(-1);
    else if (event.key === 'Tab') onLeave?.();
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
      const now = event.timeStamp;
      const fresh = now - typed.current.at > typingPause;
      // Between words of what is typed, a space is one of its letters; else it chooses.
      if (event.key === ' ') {
        if (fresh || typed.current.text === '') return;
        event.preventDefault();
      }
      typed.current = { text: (fresh ? '' : typed.current.text) + event.key, at: now };
      const found = typeAhead(
        items.map((item) => item.label),
        typed.current.text,
        at,
      );
      if (found >= 0) go(found);
    }
  };

  return (
    <div
      ref={list}
      id={id}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className={classes(styles.list, columns && styles.columns)}
      onKeyDown={onKeyDown}
    >
      {items.map((item, k) => {
        const heading = item.group !== undefined && item.group !== items[k - 1]?.group;
        return (
          <div key={item.id} role="none">
            {item.separated && <hr className={styles.line} />}
            {heading && (
              <p className={styles.group} aria-hidden="true">
                {item.group}
              </p>
            )}
            {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: only a menuitemradio gets aria-checked. */}
            <button
              type="button"
              role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
              aria-checked={item.checked}
              aria-disabled={item.disabled || undefined}
              aria-keyshortcuts={item.shortcut && ariaShortcut(item.shortcut)}
              // One is a tab stop, so that a long menu can be scrolled by keyboard whatever has focus.
              tabIndex={k === 0 ? 0 : -1}
              className={styles.item}
              onClick={() => !item.disabled && onChoose(item.id)}
              onPointerMove={(event) => {
                if (event.pointerType === 'mouse')
                  event.currentTarget.focus({ preventScroll: true });
              }}
            >
              {item.icon}
              {item.checked !== undefined && (
                <Check aria-hidden="true" visibility={item.checked ? 'visible' : 'hidden'} />
              )}
              <span className={styles.words}>
                <span>{item.label}</span>
                {item.detail && <span className={styles.detail}>{item.detail}</span>}
              </span>
              {item.shortcut && (
                <span aria-hidden="true">
                  <Kbd shortcut={item.shortcut} />
                </span>
              )}
            </button>
          </div>
        );
      })}
    </div>
  );
}
