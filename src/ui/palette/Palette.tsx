import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import { type Addable, catalogue, DRAGGED_ADDABLE, ownAddables } from '../../document/catalogue';
import { addFromSelection } from '../../state/document/quick-add';
import { useDocument } from '../../state/stores/document-store';
import { rank } from '../parts/menus/chooser-rank';
import styles from './Palette.module.css';
import { wording } from './words';

/** Everything a graph can be made of: press it to add it after what is selected, or drag it onto the canvas. */
export function Palette() {
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [current, setCurrent] = useState('');
  const graph = useDocument((state) => state.document.graph);
  const found = rank([...ownAddables(graph), ...catalogue], query);
  // One stop for Tab; arrows go on from there.
  const stop = found.some(({ id }) => id === current) ? current : found[0]?.id;
  const groups = query.trim() === '' ? grouped(found) : [[wording.found, found] as const];

  const focus = (at: number) => {
    const items = list.current?.querySelectorAll<HTMLElement>('button') ?? [];
    if (items.length > 0) items[(at + items.length) % items.length]?.focus();
  };
  const onSearchKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      focus(0);
    } else if (event.key === 'Enter' && found[0] && query.trim() !== '') {
      event.preventDefault();
      setQuery('');
      addFromSelection(found[0].what);
    } else if (event.key === 'Escape') setQuery('');
  };

  return (
    <section aria-label={wording.palette} className={styles.palette}>
      <input
        type="search"
        aria-label={wording.searchThePalette}
        placeholder={wording.search}
        autoComplete="off"
        spellCheck={false}
        value={query}
        className={styles.search}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={onSearchKey}
      />
      <div
        ref={list}
        role="toolbar"
        aria-label={wording.whatCanBeAdded}
        aria-orientation="vertical"
        className={styles.groups}
        onKeyDown={(event) => onListKey(event, focus)}
      >
        {groups.map(([group, items]) => (
          <section key={group} aria-label={group}>
            <h2 className={styles.heading}>{group}</h2>
            <ul className={styles.items}>
              {items.map((addable) => (
                <li key={addable.id}>
                  <Item addable={addable} stop={addable.id === stop} onFocus={setCurrent} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {found.length === 0 && <p className={styles.none}>{wording.nothingByThatName}</p>}
      </div>
      <p role="status" className="visually-hidden">
        {query.trim() === '' ? '' : wording.foundCounted(found.length)}
      </p>
    </section>
  );
}

function Item({
  addable,
  stop,
  onFocus,
}: {
  readonly addable: Addable;
  /** Whether Tab stops here. */
  readonly stop: boolean;
  onFocus(id: string): void;
}) {
  const { id, label, symbol, what } = addable;
  return (
    <button
      type="button"
      title={label}
      draggable
      tabIndex={stop ? 0 : -1}
      className={styles.item}
      onFocus={() => onFocus(id)}
      onClick={() => addFromSelection(what)}
      onDragStart={(event: DragEvent) => {
        event.dataTransfer.setData(DRAGGED_ADDABLE, id);
        event.dataTransfer.effectAllowed = 'copy';
      }}
    >
      <span className={styles.symbol} aria-hidden="true">
        {symbol}
      </span>
      <span className={styles.label}>{label}</span>
    </button>
  );
}

function onListKey(event: KeyboardEvent<HTMLElement>, focus: (at: number) => void): void {
  const items = Array.from(event.currentTarget.querySelectorAll('button'));
  const at = items.indexOf(document.activeElement as HTMLButtonElement);
  const target = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: items.length - 1,
  }[event.key];
  if (target === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  focus(target);
}

function grouped(addables: readonly Addable[]): readonly (readonly [string, readonly Addable[]])[] {
  const groups = new Map<string, Addable[]>();
  for (const addable of addables) {
    const list = groups.get(addable.group);
    if (list) list.push(addable);
    else groups.set(addable.group, [addable]);
  }
  return [...groups];
}
