import { type KeyboardEvent, useRef, useState } from 'react';
import { wording } from './early-words';
import { MenuItems } from './MenuItems';
import type { MenuItem, MenuListProps } from './menu-item';
import styles from './SearchedMenuList.module.css';

/** The items of an open menu under a field that finds some of them: what is typed in the list goes there. */
export function SearchedMenuList({
  search,
  items,
  onChoose,
  ...list
}: MenuListProps & {
  /** The accessible name of the field. */
  readonly search: string;
}) {
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState<string | null>(null);
  const found = items.filter((item) => matches(item, query ?? ''));

  const toField = (event: KeyboardEvent) => {
    const types = event.key.length === 1 && event.key !== ' ';
    if (!types || event.ctrlKey || event.metaKey || event.altKey) return;
    // The letter is typed where the focus is by then.
    event.stopPropagation();
    field.current?.focus();
  };
  const inField = (event: KeyboardEvent) => {
    event.stopPropagation();
    const first = found[0];
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      box.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
    } else if (event.key === 'Enter' && first) {
      // The button that the focus goes back to is not pressed by it.
      event.preventDefault();
      onChoose(first.id);
    }
  };

  return (
    <>
      <div className={styles.search}>
        <input
          ref={field}
          type="search"
          aria-label={search}
          aria-controls={list.id}
          placeholder={wording.search}
          value={query ?? ''}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={inField}
        />
      </div>
      <div ref={box} onKeyDownCapture={toField}>
        <MenuItems {...list} items={found} takeFocus={query === null} onChoose={onChoose} />
      </div>
      <p role="status" className={styles.none}>
        {found.length === 0 && query !== null && wording.nothingIsCalled(query.trim())}
      </p>
    </>
  );
}

/** Whether all words of a query are in what an item says. */
function matches({ label, detail, group }: MenuItem, query: string): boolean {
  const said = `${label} ${typeof detail === 'string' ? detail : ''} ${group ?? ''}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}
