import { Copy, Ellipsis, FolderOpen, History, Pencil, Trash2 } from 'lucide-react';
import type { Head } from '../../file/storage/head';
import { NameField } from '../parts/fields/NameField';
import { GraphPicture } from '../parts/graph/GraphPicture';
import type { Pictures } from '../parts/graph/pictures';
import { Menu } from '../parts/menus/Menu';
import type { MenuItem } from '../parts/menus/MenuList';
import { type CardWords, type Whereabouts, whereaboutsWords } from './card-words';
import styles from './GraphCard.module.css';
import { keepingKeys } from './keeping-keys';
import { wording } from './late-words';

const actions = [
  { id: 'open', label: wording.open, icon: <FolderOpen /> },
  { id: 'rename', label: wording.rename, icon: <Pencil />, shortcut: 'F2' },
  { id: 'duplicate', label: wording.duplicate, icon: <Copy /> },
  { id: 'versions', label: wording.versions, icon: <History /> },
  { id: 'delete', label: 'Delete', icon: <Trash2 />, shortcut: 'Delete', separated: true },
] as const satisfies readonly MenuItem[];

/** What can be done with a graph in the list. */
export type CardAction = (typeof actions)[number]['id'];

/** A graph in the list: its picture and what it is called, to press, and all else that can be done with it. */
export function GraphCard({
  head,
  words,
  whereabouts,
  pictures,
  isStop,
  isRenaming,
  onFocus,
  onRename,
  onRenamed,
  onChoose,
}: {
  readonly head: Head;
  readonly words: CardWords;
  readonly whereabouts: Whereabouts;
  readonly pictures: Pictures<Head>;
  /** Whether it is the one that Tab leads to. */
  readonly isStop: boolean;
  readonly isRenaming: boolean;
  readonly onFocus: () => void;
  readonly onRename: (title: string) => void;
  readonly onRenamed: (how: 'key' | 'blur') => void;
  readonly onChoose: (action: CardAction) => void;
}) {
  const { title, formula, facts, called, name } = words;
  const picture = <GraphPicture of={head} pictures={pictures} className={styles.picture} />;
  return (
    <li className={styles.card} data-where={whereabouts ?? undefined} onFocus={onFocus}>
      {isRenaming ? (
        <div className={styles.open}>
          {picture}
          <div className={styles.rename} onKeyDownCapture={keepingKeys}>
            <NameField
              label={wording.titleOf(called)}
              hideLabel
              takeFocus
              value={head.title}
              placeholder={wording.untitled}
              className={styles.field}
              onRename={(typed) => {
                onRename(typed);
                return null;
              }}
              onDone={onRenamed}
            />
          </div>
        </div>
      ) : (
        <button
          type="button"
          data-graph={head.id}
          aria-label={name}
          aria-current={whereabouts === 'here' || undefined}
          aria-keyshortcuts="F2 Delete"
          tabIndex={isStop ? 0 : -1}
          className={styles.open}
          onClick={() => onChoose('open')}
        >
          {picture}
          <span className={styles.words}>
            <span className={head.title === '' ? styles.formulaTitle : styles.title}>{title}</span>
            {formula && <span className={styles.formula}>{formula}</span>}
            {whereabouts && <span className={styles.where}>{whereaboutsWords[whereabouts]}</span>}
            <span className={styles.facts}>{facts}</span>
          </span>
        </button>
      )}
      <Menu
        label={wording.actionsOf(called)}
        icon={<Ellipsis />}
        items={actions}
        placement="below-end"
        tabIndex={isStop ? 0 : -1}
        className={styles.actions}
        onChoose={(id) => onChoose(id as CardAction)}
      />
    </li>
  );
}
