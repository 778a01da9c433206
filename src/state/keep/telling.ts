import type { StorageError } from '../../file/storage/storage-error';
import { savedFile } from '../export/document-emitters';
import { saveFile } from '../export/save-file';
import { snapshotOf } from '../session/snapshot';
import { complain, inform } from '../stores/notices';
import { useSession } from '../stores/session-store';
import { wording } from './late-words';

const savingAFile = {
  label: wording.saveToAFile,
  run: () => {
    const session = useSession.getState();
    const { document, sheet } = session.history;
    const title = document.title ?? sheet.name ?? 'graph';
    saveFile(title, savedFile, savedFile.write(snapshotOf(session)));
  },
};

/** Says that what is done is not kept. */
export function tellFailure(error: StorageError): void {
  complain(wording.yourWorkCantBeSaved, wording.saveItToAFile(error.message), savingAFile);
}

export function tellKeptAgain(): void {
  inform(wording.whatYouDoIsKept);
}

/** Says that the browser has emptied its storage while the page was there. */
export function tellEmptied(): void {
  complain(wording.theBrowserHasEmptiedIts, wording.theOneThatIsShown, savingAFile);
}

/** Says that the graphs that were kept are gone. @param what is left of them: all others, one of them, or none. */
export function tellGone(left: 'one' | 'others' | 'one and others' | 'none'): void {
  const gone = {
    none: wording.allAreGone,
    others: wording.someAreGone,
    one: wording.allButTheLastAreGone,
    'one and others': wording.someMayBeGone,
  };
  complain(
    wording.storageWasDamaged(gone[left]),
    left.startsWith('one') ? wording.theLastOneIsHere : wording.whatYouDoFromNow,
    savingAFile,
  );
}

/** Says that the document is another tab’s. */
export function tellViewed(takeOver: () => void): void {
  inform(wording.thisGraphIsOpenIn, {
    label: wording.editItHere,
    run: takeOver,
  });
}

/** Says that another tab has taken the document. */
export function tellTaken(takeOver: () => void): void {
  inform(wording.thisGraphIsEditedIn, {
    label: wording.editItHere,
    run: takeOver,
  });
}

/** Says that storage does not answer. */
export function tellSilence(): void {
  complain(wording.storageDoesNotAnswer, wording.wengertGoesOnTrying, savingAFile);
}

/** Says what of a document could not be read. */
export function tellLost(lost: 'nothing' | 'undo' | 'changes'): void {
  if (lost === 'changes') {
    complain(wording.whatYouChangedLastCant, wording.whatCameBeforeItIs);
  }
  if (lost === 'undo') inform(wording.someOfWhatUndoWent);
}

/** Says that storage answers late. @param open shows what was left; null where nothing was, or it is shown. */
export function tellLate(open: (() => void) | null): void {
  inform(
    open ? wording.storageAnswersWithTheGraphs : wording.storageAnswersAgain,
    open ? { label: wording.openWhatILeft, run: open } : undefined,
  );
}
