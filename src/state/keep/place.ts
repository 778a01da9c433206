import { indexedDbStore } from '../../file/storage/indexed-db';
import type { KeyValueStore } from '../../file/storage/key-value-store';

/** What the browser keeps documents in. */
export const browserStore: KeyValueStore = indexedDbStore();

/** Which document this tab edits, as the tab remembers it over a reload. */
export interface TabMemory {
  get(): string | null;
  set(id: string): void;
}

const DOCUMENT = 'wengert-document';
/** By which tabs were told apart before documents were; the document of each goes by its name. */
const TAB = 'wengert-tab';

export const tabMemory: TabMemory = {
  get() {
    try {
      return sessionStorage.getItem(DOCUMENT) ?? sessionStorage.getItem(TAB);
    } catch {
      return null;
    }
  },
  set(id) {
    try {
      sessionStorage.setItem(DOCUMENT, id);
    } catch {
      // A tab that remembers nothing goes on with what was written last.
    }
  },
};
