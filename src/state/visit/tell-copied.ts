import { openDialog } from '../stores/dialog-store';
import { inform } from '../stores/notices';
import { wording } from './late-words';
import { isOnlyHere } from './only-here';

/** Says that a link was copied, when others can't open it, and when it is too long for some messengers. */
export function tellCopied(link: string): void {
  if (isOnlyHere(link)) {
    inform(wording.linkCopiedItLeadsTo, {
      label: wording.setTheAddressInLinks,
      run: () => openDialog({ kind: 'settings' }),
    });
    return;
  }
  inform(link.length > 2000 ? wording.linkCopiedAtCharactersSome(link.length) : wording.linkCopied);
}
