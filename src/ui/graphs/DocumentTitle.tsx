import { CircleCheck, CircleSlash } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { withTitle } from '../../document/title';
import { runCommand } from '../../state/command/commands';
import { type Standing, useShelf } from '../../state/keep/shelf-store';
import { attempt } from '../../state/loading/attempt';
import { latePart } from '../../state/loading/late-part';
import { openDialog, useDialog } from '../../state/stores/dialog-store';
import { edit, useDocument } from '../../state/stores/document-store';
import { offer } from '../../state/stores/notices';
import { Button } from '../parts/fields/Button';
import { NameField } from '../parts/fields/NameField';
import { Tooltip } from '../parts/overlays/Tooltip';
import styles from './DocumentTitle.module.css';
import { wording } from './words';

const shelf = latePart(() => import('../../state/shelf/graphs'), wording.whatOpensYourGraphs);

/** What the open graph is called, what becomes of its edits, and the way back to one's own work. */
export function DocumentTitle() {
  const title = useDocument(({ document, sheet }) => document.title ?? sheet.name ?? '');
  const standing = useShelf((state) => state.standing);
  const back = useShelf((state) => state.back !== null);
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  usePageTitle(title);
  useRecovery();

  return (
    <>
      {editing ? (
        <NameField
          label={wording.titleOfTheGraph}
          hideLabel
          takeFocus
          value={title}
          placeholder={wording.untitled}
          className={styles.field}
          onRename={(typed) => {
            edit(wording.renameTheGraph, (document) => withTitle(document, typed));
            return null;
          }}
          onDone={(how) => {
            setEditing(false);
            if (how === 'key') setTimeout(() => button.current?.focus());
          }}
        />
      ) : (
        <button
          ref={button}
          type="button"
          aria-label={wording.title(title || wording.untitled)}
          title={title || undefined}
          data-untitled={title === '' || undefined}
          className={styles.title}
          onClick={() => setEditing(true)}
        >
          {title || wording.untitled}
        </button>
      )}
      <Sign standing={standing} />
      {back && (
        <Button
          className={styles.action}
          onClick={() => attempt(async () => (await shelf()).backToWork())}
        >
          {wording.backToMyWork}
        </Button>
      )}
    </>
  );
}

/** What becomes of what is edited here, quietly. */
function Sign({ standing }: { readonly standing: Standing }) {
  switch (standing) {
    case 'kept':
      return <Icon kept says={wording.keptInThisBrowser} />;
    case 'framed':
      return <Icon kept={false} says={wording.notKeptThisPageIs} />;
    case 'viewed':
      return (
        <>
          <span className={styles.sign}>{wording.openInAnotherTab}</span>
          <Button
            className={styles.action}
            onClick={() => attempt(async () => (await shelf()).takeOver())}
          >
            {wording.editItHere}
          </Button>
        </>
      );
    case 'unkept':
      return (
        <>
          <span className={styles.sign}>{wording.notKept}</span>
          <Button className={styles.action} onClick={() => runCommand('save')}>
            {wording.saveToAFile}
          </Button>
        </>
      );
  }
}

function Icon({ kept, says }: { readonly kept: boolean; readonly says: string }) {
  const Drawing = kept ? CircleCheck : CircleSlash;
  return (
    <Tooltip text={says}>
      <Drawing role="img" aria-label={says} className={styles.icon} />
    </Tooltip>
  );
}

/** Calls the page after the graph, in tabs and in the browser's history. */
function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Wengert' : wording.wengert(title);
  }, [title]);
}

/** Says once that there is something that can't be read, and where to look after it. */
function useRecovery(): void {
  const unreadable = useShelf((state) => state.unreadable);
  const told = useRef(false);
  useEffect(() => {
    if (unreadable === 0 || told.current) return;
    told.current = true;
    // Where the list is open it is there to be seen.
    if (useDialog.getState().dialog?.kind === 'graphs') return;
    offer(wording.unreadableGraphsLeft(unreadable), {
      label: wording.recover,
      run: () => openDialog({ kind: 'graphs', recover: true }),
    });
  }, [unreadable]);
}
