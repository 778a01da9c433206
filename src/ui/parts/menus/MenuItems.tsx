import { Check } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { classes } from '../text/classes';
import { Kbd } from '../text/Kbd';
import { ariaShortcut } from '../text/shortcut';
import styles from './MenuItems.module.css';
import type { MenuItem, MenuListProps } from './menu-item';
import { typeAhead } from './type-ahead';

const typingPause = 700;

/**
 * The items of an open menu. Arrows, Home, End and typing move; Enter and Space choose;
 * it takes focus when it appears. Escape and what surrounds it are the caller's.
 */
export function MenuItems({
  id,
  label,
  items,
  startAt = 'first',
  columns = false,
  takeFocus = true,
  onChoose,
  onLeave,
}: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });

  const elements = () =>
    Array.from(list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? []);

  const idle = items.length === 0 || !takeFocus;
  useEffect(() => {
    if (idle) return;
    const all = Array.from(list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? []);
    const chosen = all.find((element) => element.getAttribute('aria-checked') === 'true');
    (chosen ?? all.at(startAt === 'last' ? -1 : 0))?.focus();
  }, [startAt, idle]);

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
      {sectionsOf(items).map((section) => (
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: only a group gets a name.
        <div
          key={section[0]?.id}
          role={section[0]?.group === undefined ? 'none' : 'group'}
          aria-label={section[0]?.group}
          className={styles.section}
        >
          {section[0]?.group !== undefined && (
            <p className={styles.group} aria-hidden="true">
              {section[0].group}
            </p>
          )}
          {section.map((item) => (
            <div key={item.id} role="none">
              {item.separated && <hr className={styles.line} />}
              <Item item={item} isFirst={item === items[0]} onChoose={onChoose} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Items in a row that are of one group, or of none. */
function sectionsOf(items: readonly MenuItem[]): readonly (readonly MenuItem[])[] {
  const sections: MenuItem[][] = [];
  for (const item of items) {
    const last = sections.at(-1);
    if (last && last[0]?.group === item.group) last.push(item);
    else sections.push([item]);
  }
  return sections;
}

function Item({
  item,
  isFirst,
  onChoose,
}: {
  readonly item: MenuItem;
  readonly isFirst: boolean;
  readonly onChoose: (id: string) => void;
}) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: only a menuitemradio gets aria-checked.
    <button
      type="button"
      role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={item.checked}
      aria-disabled={item.disabled || undefined}
      aria-keyshortcuts={item.shortcut && ariaShortcut(item.shortcut)}
      // One is a tab stop, so that a long menu can be scrolled by keyboard whatever has focus.
      tabIndex={isFirst ? 0 : -1}
      className={styles.item}
      onClick={() => !item.disabled && onChoose(item.id)}
      onPointerMove={(event) => {
        if (event.pointerType === 'mouse') event.currentTarget.focus({ preventScroll: true });
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
  );
}
