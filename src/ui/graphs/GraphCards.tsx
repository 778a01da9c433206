import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Head } from '../../file/storage/head';
import type { Pictures } from '../parts/graph/pictures';
import { deleteCard, duplicateCard, openCard, renameCard } from './card-doings';
import type { CardWords, Whereabouts } from './card-words';
import { GraphCard } from './GraphCard';
import styles from './GraphCards.module.css';

/**
 * Graphs as cards, one of which is a tab stop: arrows, Home and End lead to the others, F2 renames,
 * Delete deletes. It takes the focus when it appears, if nothing in its dialog has it.
 */
export function GraphCards({
  graphs,
  words,
  whereabouts,
  pictures,
  onOpened,
  onVersions,
}: {
  readonly graphs: readonly Head[];
  readonly words: ReadonlyMap<string, CardWords>;
  readonly whereabouts: (id: string) => Whereabouts;
  readonly pictures: Pictures<Head>;
  readonly onOpened: () => void;
  readonly onVersions: (head: Head) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  // The graph whose card has the focus as soon as it is there.
  const [wanted, setWanted] = useState<string | null>(null);
  const isThere = graphs.some(({ id }) => id === wanted);
  const stop = graphs.some(({ id }) => id === active) ? active : graphs[0]?.id;

  const cards = () => Array.from(list.current?.querySelectorAll<HTMLElement>('[data-graph]') ?? []);

  useEffect(() => {
    if (!isThere || renaming !== null) return;
    const all = Array.from(list.current?.querySelectorAll<HTMLElement>('[data-graph]') ?? []);
    const card = all.find((one) => one.dataset.graph === wanted);
    if (!card) return;
    card.focus();
    setWanted(null);
  }, [wanted, renaming, isThere]);

  // With the cards, since a key may follow as soon as they are seen.
  useLayoutEffect(() => {
    const first = list.current?.querySelector<HTMLElement>('[data-graph]');
    if (document.activeElement === list.current?.closest('dialog')) first?.focus();
  }, []);

  const remove = (head: Head) => {
    const at = graphs.indexOf(head);
    setWanted((graphs[at + 1] ?? graphs[at - 1])?.id ?? null);
    deleteCard(head, words.get(head.id)?.title ?? '');
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const all = cards();
    const at = all.indexOf(event.target as HTMLElement);
    const head = graphs[at];
    if (!head || event.ctrlKey || event.metaKey || event.altKey) return;
    const columns = cardsPerRow(all);
    const to = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      ArrowDown: at + columns,
      ArrowUp: at - columns,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (to !== undefined) all[to]?.focus();
    else if (event.key === 'F2') setRenaming(head.id);
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(head);
    else return;
    event.preventDefault();
  };

  return (
    <ul ref={list} className={styles.cards} onKeyDown={onKeyDown}>
      {graphs.map((head) => {
        const said = words.get(head.id);
        return (
          said && (
            <GraphCard
              key={head.id}
              head={head}
              words={said}
              whereabouts={whereabouts(head.id)}
              pictures={pictures}
              isStop={head.id === stop}
              isRenaming={head.id === renaming}
              onFocus={() => setActive(head.id)}
              onRename={(title) => renameCard(head, title)}
              onRenamed={(how) => {
                setRenaming(null);
                if (how === 'key') setWanted(head.id);
              }}
              onChoose={(action) => {
                if (action === 'open') openCard(head, onOpened);
                else if (action === 'rename') setRenaming(head.id);
                else if (action === 'duplicate') duplicateCard(head, said.title, setWanted);
                else if (action === 'versions') onVersions(head);
                else remove(head);
              }}
            />
          )
        );
      })}
    </ul>
  );
}

/** How many cards stand beside each other. */
function cardsPerRow(cards: readonly HTMLElement[]): number {
  const tops = cards.map((card) => card.getBoundingClientRect().top);
  const next = tops.findIndex((top) => top !== tops[0]);
  return next < 0 ? cards.length : next;
}
