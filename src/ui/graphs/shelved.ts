import { FileError } from '../../file/schema/file-error';
import { StorageError } from '../../file/storage/storage-error';
import { attempt } from '../../state/loading/attempt';
import { tellChange } from '../../state/shelf/changes';
import { complain } from '../../state/stores/notices';

/** Does something with the shelf. What the browser refuses, or what can't be read, is told in its own words. */
export function shelved(act: () => Promise<unknown>): void {
  attempt(async () => {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof StorageError || error instanceof FileError)) throw error;
      complain(error.message);
      // What can’t be read is listed as such from now on.
      if (error instanceof FileError) tellChange();
    }
  });
}
