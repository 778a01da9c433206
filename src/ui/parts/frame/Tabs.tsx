import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import type { TermId } from '../../../words/en/glossary';
import { Term } from '../terms/Term';
import { classes } from '../text/classes';
import styles from './Tabs.module.css';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** The word of the glossary that says what it is. */
  readonly term?: TermId | undefined;
}

/** A strip of tabs over the panel of the chosen one. Arrow keys, Home and End go along the strip. */
export function Tabs<Id extends string>({
  label,
  tabs,
  chosen,
  onChoose,
  className,
  children,
}: {
  /** What the tabs choose among, for assistive technology. */
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  readonly className?: string | undefined;
  /** The panel of the chosen tab. */
  readonly children: ReactNode;
}) {
  const base = useId();
  const box = useRef<HTMLDivElement>(null);
  const strip = useRef<HTMLDivElement>(null);
  const choose = (id: Id) => {
    onChoose(id);
    // On a phone the panel begins low on the screen, and choosing a tab would show next to nothing of it.
    box.current?.scrollIntoView({ block: 'start' });
  };
  const go = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const next = nextTab(event.key, at, tabs.length);
    const tab = next === null ? undefined : tabs[next];
    if (!tab) return;
    event.preventDefault();
    choose(tab.id);
    strip.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next as number]?.focus();
  };
  return (
    <div ref={box} className={classes(styles.tabs, className)}>
      <div ref={strip} role="tablist" aria-label={label} className={styles.strip}>
        {tabs.map(({ id, label: name, term }) => {
          const tab = (
            <button
              key={id}
              type="button"
              role="tab"
              id={`${base}-${id}`}
              aria-selected={id === chosen}
              aria-controls={`${base}-panel`}
              tabIndex={id === chosen ? 0 : -1}
              className={styles.tab}
              onClick={() => choose(id)}
              onKeyDown={go}
            >
              {name}
            </button>
          );
          if (!term) return tab;
          return (
            <Term key={id} of={term} around>
              {tab}
            </Term>
          );
        })}
      </div>
      <div
        role="tabpanel"
        id={`${base}-panel`}
        aria-labelledby={`${base}-${chosen}`}
        className={styles.panel}
      >
        {children}
      </div>
    </div>
  );
}

function nextTab(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
