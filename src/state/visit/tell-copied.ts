import { openDialog } from '../stores/dialog-store';
import { inform } from '../stores/notices';
import { isOnlyHere } from './only-here';

/** Says that a link was copied, when others can't open it, and when it is too long for some messengers. */
export function tellCopied(link: string): void {
  if (isOnlyHere(link)) {
    inform('Link copied. It leads to this computer alone: others can’t open it.', {
      label: 'Set the address in links',
      run: () => openDialog({ kind: 'settings' }),
    });
    return;
  }
  inform(
    link.length > 2000
      ? `Link copied. At ${link.length} characters, some messengers will cut it.`
      : 'Link copied.',
  );
}
