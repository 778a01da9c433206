import { portOfKey } from '../../core/graph/wire-key';
import { duplicated, remove, unwire } from '../../document/edits';
import { removeNotes } from '../../document/note';
import { attempt } from '../loading/attempt';
import { latePart } from '../loading/late-part';
import { attemptEdit, leaveDocument } from '../loading/unmade';
import {
  goToEnd,
  goToStart,
  goToTurn,
  pause,
  play,
  stepBack,
  stepForward,
} from '../playback/playback';
import { openDialog } from '../stores/dialog-store';
import {
  currentDocument,
  edit,
  openEmpty,
  redo,
  undo,
  useDocument,
} from '../stores/document-store';
import { openFind, useFind } from '../stores/find-store';
import { leaveFocus, useFocus } from '../stores/focus';
import { announce } from '../stores/notices';
import { usePlayer } from '../stores/player-store';
import { select, useSelection } from '../stores/selection';
import { currentViewport, following } from '../stores/viewport';
import type { Command } from './command';
import { focusSelection } from './focus-selection';
import { foldCommands } from './fold-commands';
import { notPresenting, screenCommands } from './screen-commands';
import { wording } from './words';

const anythingSelected = () => {
  const { nodes, wires, notes } = useSelection.getState();
  return nodes.length + wires.length + notes.length > 0;
};

// Transformations and files are no part of the first load.
const arrangement = latePart(() => import('../document/arrangement'), wording.whatArrangesGraphs);
const clipboard = latePart(() => import('../document/clipboard'), wording.whatCopiesAndPastes);
const derivation = latePart(() => import('../document/derivation'), wording.whatDerives);
const finding = latePart(() => import('../find/finding'), wording.whatFinds);
const noteDoings = latePart(() => import('../document/note-doings'), wording.whatWritesNotes);
const sharing = latePart(() => import('./share'), wording.whatSharesLinks);
const workFile = latePart(() => import('./work-file'), wording.whatOpensAndSavesFiles);

const anythingThere = () => currentDocument().graph.nodes.length > 0;
const anyNodeSelected = () => useSelection.getState().nodes.length > 0;

/** Goes to what is found next, or for −1 to the one before; opens what finds where it is not open. */
function turnFound(by: 1 | -1): void {
  if (useFind.getState().open) attempt(async () => (await finding()).turn(by));
  else openFind();
}

/**
 * Everything that can be done by a shortcut, a menu or a button, in one table. The keys of a section are
 * told of in its order.
 */
export const commands = {
  undo: {
    label: wording.undo,
    icon: 'undo',
    shortcuts: ['Mod+Z'],
    section: 'editing',
    enabled: () => useDocument.getState().past.length > 0,
    run: () => {
      const label = following(undo);
      if (label !== null) announce(wording.undid(label));
    },
  },
  redo: {
    label: wording.redo,
    icon: 'redo',
    shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
    section: 'editing',
    enabled: () => useDocument.getState().future.length > 0,
    run: () => {
      const label = following(redo);
      if (label !== null) announce(wording.redid(label));
    },
  },
  cut: {
    label: wording.cut,
    shortcuts: ['Mod+X'],
    event: 'cut',
    section: 'editing',
    onSelection: true,
    enabled: anythingSelected,
    run: () => attemptEdit(clipboard, ({ cutSelection }) => cutSelection()),
  },
  copy: {
    label: wording.copy,
    shortcuts: ['Mod+C'],
    event: 'copy',
    section: 'editing',
    onSelection: true,
    enabled: anythingSelected,
    run: () => attempt(async () => (await clipboard()).copySelection()),
  },
  paste: {
    label: wording.paste,
    shortcuts: ['Mod+V'],
    event: 'paste',
    section: 'editing',
    run: () => attemptEdit(clipboard, ({ pasteFromClipboard }) => pasteFromClipboard()),
  },
  delete: {
    label: wording.delete,
    icon: 'trash',
    shortcuts: ['Delete', 'Backspace'],
    section: 'editing',
    onSelection: true,
    enabled: anythingSelected,
    run: () => {
      const { nodes: selection, wires: selectedWires, notes } = useSelection.getState();
      const ports = selectedWires.map(portOfKey);
      edit(wording.toDelete, (document) =>
        removeNotes(remove(unwire(document, ports), selection), notes),
      );
      const gone = [
        ...(selection.length > 0 ? [wording.node(selection.length)] : []),
        ...(ports.length > 0 ? [wording.wire(ports.length)] : []),
        ...(notes.length > 0 ? [wording.note(notes.length)] : []),
      ];
      announce(wording.deleted(gone));
      select([]);
    },
  },
  duplicate: {
    label: wording.duplicate,
    icon: 'copy',
    shortcuts: ['Mod+D'],
    where: 'canvas',
    section: 'canvas',
    onSelection: true,
    enabled: anythingSelected,
    run: () => {
      const { nodes: selection, notes } = useSelection.getState();
      if (selection.length + notes.length === 0) return;
      const inserted = duplicated(currentDocument(), selection, { x: 32, y: 32 }, notes);
      if (!edit(wording.toDuplicate, () => inserted.document)) return;
      select(inserted.ids, [], inserted.notes);
    },
  },
  ...foldCommands,
  selectAll: {
    label: wording.selectAll,
    shortcuts: ['Mod+A'],
    where: 'canvas',
    section: 'canvas',
    run: () => currentViewport()?.selectAll(),
  },
  arrange: {
    label: wording.arrange,
    icon: 'spline',
    shortcuts: ['Mod+Shift+L'],
    section: 'canvas',
    run: () => attemptEdit(arrangement, ({ arrangeNow }) => arrangeNow()),
  },
  fit: {
    label: wording.fitToView,
    icon: 'maximize',
    shortcuts: ['Mod+0'],
    where: 'canvas',
    section: 'canvas',
    run: () => currentViewport()?.fit(),
  },
  zoomIn: {
    label: wording.zoomIn,
    icon: 'zoom-in',
    shortcuts: ['Mod+=', 'Mod+Plus'],
    where: 'canvas',
    section: 'canvas',
    run: () => currentViewport()?.zoomBy(1.25),
  },
  zoomOut: {
    label: wording.zoomOut,
    icon: 'zoom-out',
    shortcuts: ['Mod+-'],
    where: 'canvas',
    section: 'canvas',
    run: () => currentViewport()?.zoomBy(0.8),
  },
  note: {
    label: wording.noteLabel,
    icon: 'note',
    shortcuts: ['Shift+F2'],
    section: 'canvas',
    run: () => attemptEdit(noteDoings, ({ startNote }) => startNote()),
  },
  focusOutputs: {
    label: wording.focusOnPathsToThe,
    shortcuts: ['Mod+Shift+ArrowRight'],
    where: 'canvas',
    section: 'canvas',
    onSelection: true,
    enabled: anyNodeSelected,
    run: () => focusSelection('outputs'),
  },
  focusInputs: {
    label: wording.focusOnPathsFromThe,
    shortcuts: ['Mod+Shift+ArrowLeft'],
    where: 'canvas',
    section: 'canvas',
    onSelection: true,
    enabled: anyNodeSelected,
    run: () => focusSelection('inputs'),
  },
  leaveFocus: {
    label: wording.leaveFocus,
    section: 'canvas',
    enabled: () => useFocus.getState().nodes.length > 0,
    run: () => {
      if (leaveFocus()) announce(wording.allNodesInFocus);
    },
  },
  differentiate: {
    label: wording.differentiate,
    section: 'canvas',
    run: () => attemptEdit(derivation, ({ differentiateNow }) => differentiateNow()),
  },
  simplify: {
    label: wording.simplify,
    section: 'canvas',
    run: () => attemptEdit(derivation, ({ simplifyNow }) => simplifyNow()),
  },
  backToPrimal: {
    label: wording.backToPrimal,
    icon: 'undo',
    section: 'canvas',
    enabled: () => currentDocument().primal !== null,
    run: () => attemptEdit(derivation, ({ goBackToPrimal }) => goBackToPrimal()),
  },
  find: {
    label: wording.find,
    icon: 'search',
    shortcuts: ['Mod+F'],
    whileTyping: true,
    section: 'everywhere',
    enabled: notPresenting,
    run: () => openFind(),
  },
  findNext: {
    label: wording.nextMatch,
    shortcuts: ['F3', 'Mod+G'],
    whileTyping: true,
    section: 'everywhere',
    enabled: notPresenting,
    run: () => turnFound(1),
  },
  findPrevious: {
    label: wording.previousMatch,
    shortcuts: ['Shift+F3', 'Mod+Shift+G'],
    whileTyping: true,
    section: 'everywhere',
    enabled: notPresenting,
    run: () => turnFound(-1),
  },
  togglePlay: {
    label: wording.playOrPause,
    shortcuts: ['Space'],
    section: 'player',
    run: () => (usePlayer.getState().playing ? pause() : play()),
  },
  nextStep: {
    label: wording.nextStep,
    icon: 'chevron-right',
    shortcuts: ['ArrowRight', 'Mod+.'],
    section: 'player',
    run: stepForward,
  },
  previousStep: {
    label: wording.previousStep,
    icon: 'chevron-left',
    shortcuts: ['ArrowLeft', 'Mod+,'],
    section: 'player',
    run: stepBack,
  },
  firstStep: {
    label: wording.firstStep,
    icon: 'chevron-first',
    shortcuts: ['Home'],
    section: 'player',
    run: goToStart,
  },
  turn: {
    label: wording.toTheTurn,
    icon: 'undo',
    shortcuts: ['Shift+Home'],
    section: 'player',
    run: goToTurn,
  },
  lastStep: {
    label: wording.lastStep,
    icon: 'chevron-last',
    shortcuts: ['End'],
    section: 'player',
    run: goToEnd,
  },
  ...screenCommands,
  clear: {
    label: wording.newEmptyGraph,
    icon: 'file-plus',
    section: 'everywhere',
    run: () =>
      leaveDocument(() => {
        openEmpty('clear');
        select([]);
        // What comes next is typed.
        currentViewport()?.focus();
      }),
  },
  myGraphs: {
    label: wording.myGraphs,
    icon: 'library',
    shortcuts: ['Mod+Shift+O'],
    section: 'everywhere',
    run: () => openDialog({ kind: 'graphs' }),
  },
  open: {
    label: wording.openAFile,
    icon: 'folder-open',
    section: 'everywhere',
    run: () => attempt(async () => (await workFile()).openFile()),
  },
  save: {
    label: wording.saveToAFile,
    icon: 'save',
    section: 'everywhere',
    run: () => attempt(async () => (await workFile()).saveWorkFile()),
  },
  export: {
    label: wording.export,
    icon: 'export',
    shortcuts: ['Mod+Shift+S'],
    section: 'everywhere',
    enabled: anythingThere,
    run: () => openDialog({ kind: 'export', page: 'figure' }),
  },
  print: {
    label: wording.print,
    shortcuts: ['Mod+P'],
    whileTyping: true,
    section: 'everywhere',
    enabled: anythingThere,
    run: () => openDialog({ kind: 'export', page: 'paper' }),
  },
  share: {
    label: wording.share,
    icon: 'link',
    section: 'everywhere',
    run: () => attempt(async () => (await sharing()).share()),
  },
  embed: {
    label: wording.embed,
    icon: 'embed',
    section: 'everywhere',
    enabled: () => currentDocument().graph.nodes.length > 0,
    run: () => openDialog({ kind: 'embed' }),
  },
  settings: {
    label: wording.settings,
    icon: 'settings',
    section: 'everywhere',
    run: () => openDialog({ kind: 'settings' }),
  },
  glossary: {
    label: wording.glossary,
    section: 'everywhere',
    run: () => openDialog({ kind: 'glossary' }),
  },
  shortcuts: {
    label: wording.keyboardShortcuts,
    keysLabel: wording.theseShortcuts,
    icon: 'keyboard',
    shortcuts: ['?'],
    section: 'everywhere',
    run: () => openDialog({ kind: 'shortcuts' }),
  },
} satisfies Record<string, Command>;

export type CommandId = keyof typeof commands;

export const commandIds = Object.keys(commands) as readonly CommandId[];

export function commandOf(id: CommandId): Command {
  return commands[id];
}

/** Does it if it can be done now. */
export function runCommand(id: CommandId): void {
  const { enabled, run } = commandOf(id);
  if (enabled?.() ?? true) run();
}
