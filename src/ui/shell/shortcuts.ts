import { useEffect } from 'react';
import type { Command } from '../../state/command/command';
import { type CommandId, commands, runCommand } from '../../state/command/commands';
import { paste } from '../../state/document/clipboard';
import { forgetRefusals } from '../../state/stores/notices';
import { matchesShortcut, readChord } from '../parts/text/shortcut';
import { isWriting, ownsKey } from './keyboard-owner';

/** Other keys that hands know for a command. */
const aliases: Partial<Record<CommandId, readonly string[]>> = {
  redo: ['Mod+Y'],
  delete: ['Backspace'],
  zoomIn: ['Mod+Plus'],
};

/** Elsewhere their keys are the browser's: to zoom the page, to select its words, to bookmark it. */
const onCanvas: readonly CommandId[] = ['selectAll', 'duplicate', 'fit', 'zoomIn', 'zoomOut'];

/** Copying and pasting go by the browser's own events, which need no permission. */
const byEvent: readonly CommandId[] = ['copy', 'cut', 'paste'];

/** The command a key event asks for, if what has focus does not want the key itself. */
export function commandFor(event: KeyboardEvent, focused: Element | null): CommandId | null {
  for (const id of Object.keys(commands) as CommandId[]) {
    const { shortcut }: Command = commands[id];
    if (shortcut === undefined || byEvent.includes(id)) continue;
    const chord = [shortcut, ...(aliases[id] ?? [])].find((one) => matchesShortcut(event, one));
    if (chord === undefined) continue;
    if (onCanvas.includes(id) && !focused?.closest('#canvas')) return null;
    if (readChord(chord).mod ? isWriting(focused) : ownsKey(focused, event.key)) return null;
    return id;
  }
  return null;
}

/** Hears the shortcuts of the command table, wherever focus is, except in dialogs. */
export function useShortcuts(showShortcuts: () => void): void {
  useEffect(() => {
    const busy = (event: Event) =>
      event.defaultPrevented || document.querySelector('dialog[open]') !== null;

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') forgetRefusals();
      if (busy(event) || event.isComposing) return;
      if (matchesShortcut(event, '?') && !isWriting(document.activeElement)) {
        event.preventDefault();
        showShortcuts();
        return;
      }
      const id = commandFor(event, document.activeElement);
      if (id === null) return;
      event.preventDefault();
      runCommand(id);
    };
    const onCopy = (event: ClipboardEvent) => {
      if (busy(event) || isWriting(document.activeElement)) return;
      // Selected words are what the person means to copy.
      if (window.getSelection()?.isCollapsed === false) return;
      const id = event.type === 'cut' ? 'cut' : 'copy';
      if (!commands[id].enabled()) return;
      event.preventDefault();
      runCommand(id);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (busy(event) || isWriting(document.activeElement)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text === '') return;
      event.preventDefault();
      void paste(text);
    };

    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('copy', onCopy);
    window.addEventListener('cut', onCopy);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('copy', onCopy);
      window.removeEventListener('cut', onCopy);
      window.removeEventListener('paste', onPaste);
    };
  }, [showShortcuts]);
}
