import { Download, FilePlus2, FolderInput, LifeBuoy } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Head } from '../../file/storage/head';
import { runCommand } from '../../state/command/commands';
import { useShelf } from '../../state/keep/shelf-store';
import { latePart } from '../../state/loading/late-part';
import { pickFiles } from '../../state/loading/pick-files';
import { searchGraphs } from '../../state/shelf/graphs';
import { useDocument } from '../../state/stores/document-store';
import { useNotices } from '../../state/stores/notices';
import { Button } from '../parts/fields/Button';
import field from '../parts/fields/Field.module.css';
import { Announcer } from '../parts/frame/Announcer';
import { Empty } from '../parts/frame/Empty';
import { Notices } from '../parts/frame/Notices';
import { Dialog } from '../parts/menus/Dialog';
import { type Whereabouts, wordsOfCards } from './card-words';
import { DeletedGraphs } from './DeletedGraphs';
import { GraphCards } from './GraphCards';
import styles from './GraphsDialog.module.css';
import { wording } from './late-words';
import { picturesOfHeads } from './picture-of-head';
import { shelved } from './shelved';
import { UnreadableGraphs } from './UnreadableGraphs';
import { useShelfList } from './use-shelf-list';
import { VersionsDialog } from './VersionsDialog';

const allGraphs = latePart(
  () => import('../../state/shelf/all-graphs'),
  wording.whatExportsAndImportsYour,
);
const workFile = latePart(
  () => import('../../state/command/work-file'),
  wording.whatOpensAndSavesFiles,
);

/** Everything that is kept in this browser: to find, to open, and to put in order. */
export function GraphsDialog({
  recover,
  onClose,
}: {
  /** Whether it shows first what can't be read. */
  readonly recover: boolean;
  readonly onClose: () => void;
}) {
  const list = useShelfList();
  const shown = useDocument(({ sheet }) => sheet.id);
  const viewed = useShelf(({ standing }) => standing === 'viewed');
  const [since] = useState(() => useNotices.getState().count);
  const [pictures] = useState(picturesOfHeads);
  const [text, setText] = useState('');
  const [recoveringHere, setRecovering] = useState<boolean | null>(null);
  const recovering = recoveringHere ?? recover;
  const [versionsOf, setVersionsOf] = useState<Head | null>(null);

  const whereabouts = (id: string): Whereabouts => {
    if (id === shown && !viewed) return 'here';
    return list?.elsewhere.has(id) ? 'elsewhere' : null;
  };
  const found = list ? searchGraphs(list.graphs, text) : [];
  const words = wordsOfCards(list?.graphs ?? [], list?.now ?? 0, whereabouts);
  const unreadable = list?.unreadable ?? [];

  const create = () => {
    // What comes next is typed, on a canvas that is hidden from the keyboard no longer.
    flushSync(onClose);
    runCommand('clear');
  };
  const take = () =>
    pickFiles('.json,.jsonl,application/json', (files) =>
      shelved(async () => {
        await (await workFile()).openDropped(files);
        // The file of a single graph is shown at once.
        if (useDocument.getState().sheet.id !== shown) onClose();
      }),
    );
  const clearSearch = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || text === '') return;
    event.preventDefault();
    setText('');
  };

  return (
    <Dialog title={wording.myGraphs} wide onClose={onClose}>
      <div className={styles.tools}>
        <input
          type="search"
          aria-label={wording.searchMyGraphs}
          placeholder={wording.search}
          value={text}
          className={`${field.input} ${styles.search}`}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={clearSearch}
        />
        <Button className={styles.tool} icon={<FilePlus2 />} onClick={create}>
          {wording.newEmptyGraph}
        </Button>
        <Button className={styles.tool} icon={<FolderInput />} onClick={take}>
          {wording.import}
        </Button>
        <Button
          className={styles.tool}
          icon={<Download />}
          disabled={list?.graphs.length === 0}
          onClick={() => shelved(async () => (await allGraphs()).exportGraphs())}
        >
          {wording.exportAll}
        </Button>
        {unreadable.length > 0 && (
          <Button
            className={styles.tool}
            icon={<LifeBuoy />}
            aria-expanded={recovering}
            onClick={() => setRecovering(!recovering)}
          >
            {wording.recover}
          </Button>
        )}
      </div>
      {recovering && unreadable.length > 0 && (
        <UnreadableGraphs entries={unreadable} onOpened={onClose} />
      )}
      <section aria-label={wording.graphs} className={styles.graphs}>
        {list && list.graphs.length === 0 && (
          <Empty title={wording.noGraphsYet}>{wording.whatYouBuildIsKept}</Empty>
        )}
        {list && list.graphs.length > 0 && found.length === 0 && (
          <Empty
            title={wording.nothingFound}
            action={<Button onClick={() => setText('')}>{wording.showAllGraphs}</Button>}
          >
            {wording.noTitleOrFormulaHas}
          </Empty>
        )}
        {found.length > 0 && (
          <GraphCards
            graphs={found}
            words={words}
            whereabouts={whereabouts}
            pictures={pictures}
            onOpened={onClose}
            onVersions={setVersionsOf}
          />
        )}
      </section>
      {text !== '' && list && (
        <p role="status" className="visually-hidden">
          {wording.graphsFound(found.length)}
        </p>
      )}
      {list && list.deleted.length > 0 && <DeletedGraphs graphs={list.deleted} now={list.now} />}
      <div className={styles.messages}>
        <Notices since={since} />
      </div>
      <Announcer />
      {versionsOf && (
        <VersionsDialog
          head={versionsOf}
          onClose={() => setVersionsOf(null)}
          onWentBack={() => {
            setVersionsOf(null);
            onClose();
          }}
        />
      )}
    </Dialog>
  );
}
