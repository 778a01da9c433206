import { useEffect } from 'react';
import { refuse } from '../../state/stores/notices';
import { wording } from './early-words';
import { isWriting } from './keyboard-owner';

/** Characters that a text field takes at once: a browser lays out millions for seconds. */
const MOST = 100_000;

/** Keeps texts out of fields that are pasted or dropped into them and are far longer than any of them takes. */
export function useFieldLimit(): void {
  useEffect(() => {
    // What takes long texts itself has prevented that they are put into a field.
    const keep = (event: Event, data: DataTransfer | null) => {
      if (event.defaultPrevented || !(event.target instanceof Element)) return;
      const { length } = data?.getData('text/plain') ?? '';
      if (length <= MOST || !isWriting(event.target)) return;
      event.preventDefault();
      refuse(wording.thatIsCharactersAndA(length, MOST), wording.whatWasThereIsAs);
    };
    const onPaste = (event: ClipboardEvent) => keep(event, event.clipboardData);
    const onDrop = (event: DragEvent) => keep(event, event.dataTransfer);
    window.addEventListener('paste', onPaste);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('paste', onPaste);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
}
