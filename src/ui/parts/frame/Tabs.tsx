import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import type { TermId } from '../../../words/en/glossary';
import { Term } from '../terms/Term';
import { classes } from '../text/classes';
import { type Choice, stripsOf } from './choices';
import styles from './Tabs.module.css';
import { wording } from './words';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** The name of what it belongs to together with those beside it. */
  readonly group?: string | undefined;
  /** The word of the glossary that says what it is. */
  readonly term?: TermId | undefined;
}

/**
 * Tabs over the panel of the chosen one: a strip, with a second one below it for the chosen group where
 * there are too many for one. Arrow keys, Home and End go along a strip.
 */
export function Tabs<Id extends string>({
  label,
  tabs,
  chosen,
  onChoose,
  end,
  className,
  children,
}: {
  /** What the tabs choose among, for assistive technology. */
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  /** What stands at the end of the strip. */
  readonly end?: ReactNode;
  readonly className?: string | undefined;
  /** The panel of the chosen tab. */
  readonly children: ReactNode;
}) {
  const base = useId();
  const box = useRef<HTMLDivElement>(null);
  const [strip = [], within] = stripsOf<Id, Tab<Id>>(tabs, chosen);
  const choose = (id: Id) => {
    onChoose(id);
    // On a phone the panel begins low on the screen, and choosing a tab would show next to nothing of it.
    box.current?.scrollIntoView({ block: 'start' });
  };
  const shared = { panel: `${base}-panel`, chosen, onChoose: choose };
  return (
    <div ref={box} className={classes(styles.tabs, className)}>
      <div className={styles.head}>
        <Strip label={label} base={base} choices={strip} {...shared} />
        {end}
      </div>
      {within && (
        <div className={styles.head}>
          <Strip label={wording.more(label)} base={`${base}-within`} choices={within} {...shared} />
        </div>
      )}
      <div
        role="tabpanel"
        id={shared.panel}
        aria-labelledby={`${within ? `${base}-within` : base}-${chosen}`}
        className={styles.panel}
      >
        {children}
      </div>
    </div>
  );
}

function Strip<Id extends string>({
  label,
  base,
  panel,
  choices,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly base: string;
  readonly panel: string;
  readonly choices: readonly Choice<Tab<Id>>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}) {
  const strip = useRef<HTMLDivElement>(null);
  const tabs = choices.flatMap((choice) => choice.tabs);
  const go = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const next = nextTab(event.key, at, tabs.length);
    const tab = next === null ? undefined : tabs[next];
    if (!tab) return;
    event.preventDefault();
    onChoose(tab.id);
    strip.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next as number]?.focus();
  };
  const shown = ({ id, label: name, term }: Tab<Id>) => {
    const tab = (
      <button
        key={id}
        type="button"
        role="tab"
        id={`${base}-${id}`}
        aria-selected={id === chosen}
        aria-controls={panel}
        tabIndex={id === chosen ? 0 : -1}
        className={styles.tab}
        onClick={() => onChoose(id)}
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
  };
  return (
    <div ref={strip} role="tablist" aria-label={label} className={styles.strip}>
      {choices.map(({ group, tabs: own }) => {
        if (group === null) return own.map(shown);
        return (
          <span key={group} className={styles.group}>
            <span aria-hidden="true" className={styles.name}>
              {group}
            </span>
            {own.map(shown)}
          </span>
        );
      })}
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
