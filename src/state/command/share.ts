import { FileError } from '../../file/schema/file-error';
import { toClipboard } from '../export/copy-text';
import { attempt } from '../loading/attempt';
import { latePart, PartError } from '../loading/late-part';
import { openDialog } from '../stores/dialog-store';
import { complain } from '../stores/notices';
import { tellCopied } from '../visit/tell-copied';
import { linkToNow } from '../visit/visit';
import { wording } from './late-words';

const workFile = latePart(() => import('./work-file'), wording.whatSavesFiles);
const saveInstead = () => attempt(async () => (await workFile()).saveWorkFile());

/** Copies a link to what is seen now; where the clipboard is closed, shows the link to copy by hand. */
export async function share(): Promise<void> {
  let link: string;
  try {
    link = await linkToNow();
  } catch (error) {
    if (error instanceof PartError) throw error;
    if (error instanceof FileError) {
      // It says how long a link would be, and what to do.
      complain(error.message, undefined, { label: wording.saveToAFile, run: saveInstead });
    } else {
      complain(wording.aLinkCouldNotBe, error instanceof Error ? error.message : String(error));
    }
    return;
  }
  if (await toClipboard(link)) tellCopied(link);
  else openDialog({ kind: 'link', link });
}
