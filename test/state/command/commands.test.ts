import { describe, expect, it } from 'vitest';
import type { KeySection } from '../../../src/state/command/command';
import { commandIds, commandOf } from '../../../src/state/command/commands';

const shown = (section: KeySection) =>
  commandIds
    .map(commandOf)
    .filter((command) => command.section === section && command.shortcuts)
    .map(({ label, keysLabel, shortcuts }) => `${keysLabel ?? label}: ${shortcuts?.[0]}`);

describe('the command table', () => {
  it('gives no keys to two commands', () => {
    const keys = commandIds.flatMap((id) => commandOf(id).shortcuts ?? []);
    expect(keys.filter((key, k) => keys.indexOf(key) !== k)).toEqual([]);
  });

  it('lists the keys of a section in an order that can be looked through', () => {
    expect(shown('player')).toEqual([
      'Play or pause: Space',
      'Next step: ArrowRight',
      'Previous step: ArrowLeft',
      'First step: Home',
      'To the turn: Shift+Home',
      'Last step: End',
      'Next page of the lesson: Alt+PageDown',
      'Previous page of the lesson: Alt+PageUp',
      'Present: F8',
      'Side by side: Shift+F8',
    ]);
    expect(shown('editing')).toEqual([
      'Undo: Mod+Z',
      'Redo: Mod+Shift+Z',
      'Cut: Mod+X',
      'Copy: Mod+C',
      'Paste: Mod+V',
      'Delete: Delete',
    ]);
    expect(shown('everywhere')).toEqual([
      'Find: Mod+F',
      'Next match: F3',
      'Previous match: Shift+F3',
      'Left side: show it, or fold it away: F4',
      'Right side: show it, or fold it away: F9',
      'My graphs: Mod+Shift+O',
      'Export: Mod+Shift+S',
      'Print: Mod+P',
      'These shortcuts: ?',
    ]);
    expect(shown('canvas')).toEqual([
      'Duplicate: Mod+D',
      'Fold: Mod+E',
      'Unfold: Mod+Shift+E',
      'Select all: Mod+A',
      'Arrange: Mod+Shift+L',
      'Fit to view: Mod+0',
      'Zoom in: Mod+=',
      'Zoom out: Mod+-',
      'Note: Shift+F2',
      'Focus on paths to the outputs: Mod+Shift+ArrowRight',
      'Focus on paths from the inputs: Mod+Shift+ArrowLeft',
    ]);
  });

  it('asks by the browser’s own events for copying, cutting and pasting', () => {
    const byEvent = commandIds.flatMap((id) => commandOf(id).event ?? []);
    expect(byEvent).toEqual(['cut', 'copy', 'paste']);
  });
});
