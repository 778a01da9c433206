import type { StorageError } from '../../file/storage/storage-error';
import { savedFile } from '../export/document-emitters';
import { saveFile } from '../export/save-file';
import { snapshotOf } from '../session/snapshot';
import { complain, inform } from '../stores/notices';
import { useSession } from '../stores/session-store';

const savingAFile = {
  label: 'Save to a file',
  run: () => {
    const session = useSession.getState();
    const { document, sheet } = session.history;
    const title = document.title ?? sheet.name ?? 'graph';
    saveFile(title, savedFile, savedFile.write(snapshotOf(session)));
  },
};

/** Says that what is done is not kept. */
export function tellFailure(error: StorageError): void {
  complain(
    'Your work can’t be saved in this browser.',
    `Save it to a file or share it as a link to keep it. (${error.message})`,
    savingAFile,
  );
}

export function tellKeptAgain(): void {
  inform('What you do is kept in this browser again.');
}

/** Says that the browser has emptied its storage while the page was there. */
export function tellEmptied(): void {
  complain(
    'The browser has emptied its storage, and other graphs kept in it are gone.',
    'The one that is shown is kept again.',
    savingAFile,
  );
}

/** Says that the graphs that were kept are gone. @param what is left of them: all others, one of them, or none. */
export function tellGone(left: 'one' | 'others' | 'one and others' | 'none'): void {
  const gone = {
    none: 'the graphs kept in it are gone',
    others: 'some of the graphs kept in it are gone',
    one: 'the graphs kept in it are gone but for the last one',
    'one and others': 'some of the graphs kept in it may be gone',
  };
  complain(
    `The storage of this browser was damaged or emptied, and ${gone[left]}.`,
    left.startsWith('one')
      ? 'The last one is here from a spare copy, and what you do is kept again.'
      : 'What you do from now on is kept again.',
    savingAFile,
  );
}

/** Says that the document is another tab’s. */
export function tellViewed(takeOver: () => void): void {
  inform('This graph is open in another tab. If you change it here, you change a copy.', {
    label: 'Edit it here',
    run: takeOver,
  });
}

/** Says that another tab has taken the document. */
export function tellTaken(takeOver: () => void): void {
  inform('This graph is edited in another tab now. If you change it here, you change a copy.', {
    label: 'Edit it here',
    run: takeOver,
  });
}

/** Says that storage does not answer. */
export function tellSilence(): void {
  complain(
    'The storage of this browser does not answer, so what you do here is not kept yet.',
    'Wengert goes on trying.',
    savingAFile,
  );
}

/** Says what of a document could not be read. */
export function tellLost(lost: 'nothing' | 'undo' | 'changes'): void {
  if (lost === 'changes') {
    complain('What you changed last can’t be read.', 'What came before it is here.');
  }
  if (lost === 'undo') inform('Some of what Undo went back over can’t be read any more.');
}

/** Says that storage answers late. @param open shows what was left; null where nothing was, or it is shown. */
export function tellLate(open: (() => void) | null): void {
  inform(
    open
      ? 'The storage of this browser answers again: what you do is kept, and so is what you left here.'
      : 'The storage of this browser answers again: what you do is kept.',
    open ? { label: 'Open what I left', run: open } : undefined,
  );
}
