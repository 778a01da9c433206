import type { Head } from '../../file/storage/head';
import {
  deleteGraph,
  duplicateGraph,
  openGraph,
  renameGraph,
  restoreGraph,
} from '../../state/shelf/graphs';
import { useDocument } from '../../state/stores/document-store';
import { announce, inform } from '../../state/stores/notices';
import { wording } from './late-words';
import { shelved } from './shelved';

/** Opens a graph; `then` follows once it is shown. */
export function openCard({ id }: Head, then: () => void): void {
  shelved(async () => {
    await openGraph(id);
    then();
  });
}

export function renameCard({ id }: Head, title: string): void {
  shelved(() => renameGraph(id, title));
}

/** Makes a copy; `then` is told which it is. */
export function duplicateCard({ id }: Head, title: string, then: (id: string) => void): void {
  shelved(async () => {
    then((await duplicateGraph(id)).id);
    announce(wording.duplicated(title));
  });
}

/** Deletes a graph, which one press takes back: to where it was, and on the canvas if it was there. */
export function deleteCard({ id }: Head, title: string): void {
  const isShown = useDocument.getState().sheet.id === id;
  shelved(async () => {
    await deleteGraph(id);
    inform(wording.deletedTitle(title), {
      label: wording.undo,
      run: () =>
        shelved(async () => {
          await restoreGraph(id);
          if (isShown) await openGraph(id);
          announce(wording.restored(title));
        }),
    });
  });
}
