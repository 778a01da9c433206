import { useEffect } from 'react';
import { type CommandId, commandIds, commandOf, runCommand } from '../../state/command/commands';
import { latePart } from '../../state/loading/late-part';
import { attemptEdit } from '../../state/loading/unmade';
import { forgetRefusals } from '../../state/stores/notices';
import { commandFor } from './command-for';
import { releaseKeys } from './early-keys';
import { isWriting } from './keyboard-owner';
import { wording } from './words';

const clipboard = latePart(
  () => import('../../state/document/clipboard'),
  wording.whatCopiesAndPastes,
);

/**
 * Hears the shortcuts of the command table, wherever focus is, except in dialogs.
 * @param only the commands that are asked for, the same each time; all of them where it is left out.
 */
export function useShortcuts(only?: readonly CommandId[]): void {
  useEffect(() => {
    const hears = (id: CommandId) => only?.includes(id) ?? true;
    const busy = (event: Event) =>
      event.defaultPrevented || document.querySelector('dialog[open]') !== null;

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') forgetRefusals();
      if (busy(event) || event.isComposing) return;
      const id = commandFor(event, document.activeElement);
      if (id === null || !hears(id)) return;
      event.preventDefault();
      runCommand(id);
    };
    const onCopy = (event: ClipboardEvent) => {
      if (busy(event) || isWriting(document.activeElement)) return;
      // Selected words are what the person means to copy.
      if (window.getSelection()?.isCollapsed === false) return;
      const id = commandIds.find((command) => commandOf(command).event === event.type);
      if (id === undefined || !hears(id) || !(commandOf(id).enabled?.() ?? true)) return;
      event.preventDefault();
      runCommand(id);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (busy(event) || !hears('paste') || isWriting(document.activeElement)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text === '') return;
      event.preventDefault();
      attemptEdit(clipboard, ({ paste }) => paste(text));
    };

    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('copy', onCopy);
    window.addEventListener('cut', onCopy);
    window.addEventListener('paste', onPaste);
    // The canvas hears its keys by now: what is within is there first.
    releaseKeys();
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('copy', onCopy);
      window.removeEventListener('cut', onCopy);
      window.removeEventListener('paste', onPaste);
    };
  }, [only]);
}
