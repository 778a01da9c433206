import { portOfKey } from '../../core/graph/wire-key';
import { EMPTY_DOCUMENT } from '../../document/document';
import { fragmentOf, insert, remove, setConvention, unwire } from '../../document/edits';
import { counted } from '../counted';
import { copySelection, cutSelection, pasteFromClipboard } from '../document/clipboard';
import {
  goToEnd,
  goToStart,
  goToTurn,
  pause,
  play,
  stepBack,
  stepForward,
} from '../player/playback';
import { currentDocument, edit, redo, undo, useDocument } from '../stores/document-store';
import { announce } from '../stores/notices';
import { usePlayer } from '../stores/player-store';
import { select, useView } from '../stores/view-store';
import { currentViewport, following } from '../stores/viewport';
import type { Command } from './command';

const anythingSelected = () => {
  const { selection, selectedWires } = useView.getState();
  return selection.length + selectedWires.length > 0;
};

// Transformations are no part of the first load.
const arrangement = () => import('../document/arrangement');
const derivation = () => import('../document/derivation');

/** Everything that can be done by a shortcut, a menu or a button, in one table. */
export const commands = {
  undo: {
    label: 'Undo',
    shortcut: 'Mod+Z',
    enabled: () => useDocument.getState().past.length > 0,
    run: () => {
      const label = following(undo);
      if (label !== null) announce(`Undid ${label}`);
    },
  },
  redo: {
    label: 'Redo',
    shortcut: 'Mod+Shift+Z',
    enabled: () => useDocument.getState().future.length > 0,
    run: () => {
      const label = following(redo);
      if (label !== null) announce(`Redid ${label}`);
    },
  },
  copy: {
    label: 'Copy',
    shortcut: 'Mod+C',
    enabled: anythingSelected,
    run: () => void copySelection(),
  },
  cut: {
    label: 'Cut',
    shortcut: 'Mod+X',
    enabled: anythingSelected,
    run: () => void cutSelection(),
  },
  paste: { label: 'Paste', shortcut: 'Mod+V', run: () => void pasteFromClipboard() },
  duplicate: {
    label: 'Duplicate',
    shortcut: 'Mod+D',
    enabled: anythingSelected,
    run: () => {
      const { selection } = useView.getState();
      if (selection.length === 0) return;
      const fragment = fragmentOf(currentDocument(), selection);
      const inserted = insert(currentDocument(), fragment, { x: 32, y: 32 });
      edit('duplicate', () => inserted.document);
      select(inserted.ids);
    },
  },
  delete: {
    label: 'Delete',
    shortcut: 'Delete',
    enabled: anythingSelected,
    run: () => {
      const { selection, selectedWires } = useView.getState();
      const ports = selectedWires.map(portOfKey);
      edit('delete', (document) => remove(unwire(document, ports), selection));
      const gone = [
        ...(selection.length > 0 ? [counted(selection.length, 'node')] : []),
        ...(ports.length > 0 ? [counted(ports.length, 'wire')] : []),
      ];
      announce(`Deleted ${gone.join(' and ')}`);
      select([]);
    },
  },
  selectAll: {
    label: 'Select all',
    shortcut: 'Mod+A',
    run: () => select(currentDocument().graph.nodes.map((node) => node.id)),
  },
  arrange: {
    label: 'Arrange',
    shortcut: 'Mod+Shift+L',
    run: () => {
      void arrangement().then(({ arrangeNow }) => arrangeNow());
    },
  },
  differentiate: {
    label: 'Differentiate',
    run: () => void derivation().then(({ differentiateNow }) => differentiateNow()),
  },
  simplify: {
    label: 'Simplify',
    run: () => void derivation().then(({ simplifyNow }) => simplifyNow()),
  },
  backToPrimal: {
    label: 'Back to primal',
    enabled: () => currentDocument().primal !== null,
    run: () => void derivation().then(({ goBackToPrimal }) => goBackToPrimal()),
  },
  fit: { label: 'Fit to view', shortcut: 'Mod+0', run: () => currentViewport()?.fit() },
  zoomIn: { label: 'Zoom in', shortcut: 'Mod+=', run: () => currentViewport()?.zoomBy(1.25) },
  zoomOut: { label: 'Zoom out', shortcut: 'Mod+-', run: () => currentViewport()?.zoomBy(0.8) },
  clear: {
    label: 'New empty graph',
    run: () => {
      edit('clear', ({ convention }) => setConvention(EMPTY_DOCUMENT, convention));
      select([]);
    },
  },
  togglePlay: {
    label: 'Play or pause',
    shortcut: 'Space',
    run: () => (usePlayer.getState().playing ? pause() : play()),
  },
  nextStep: { label: 'Next step', shortcut: 'ArrowRight', run: stepForward },
  previousStep: { label: 'Previous step', shortcut: 'ArrowLeft', run: stepBack },
  firstStep: { label: 'First step', shortcut: 'Home', run: goToStart },
  lastStep: { label: 'Last step', shortcut: 'End', run: goToEnd },
  turn: { label: 'To the turn', shortcut: 'Shift+Home', run: goToTurn },
} satisfies Record<string, Command>;

export type CommandId = keyof typeof commands;

/** Does it if it can be done now. */
export function runCommand(id: CommandId): void {
  const command: Command = commands[id];
  if (command.enabled?.() ?? true) command.run();
}
