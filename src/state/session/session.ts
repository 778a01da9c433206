import type { Diagnostic } from '../../core/graph/diagnostic';
import type { FoldId, NodeId } from '../../core/graph/graph';
import type { Trace } from '../../core/trace/trace';
import { type Document, EMPTY_DOCUMENT } from '../../document/document';
import type { Folding } from '../../document/folds/shown';
import type { StepGroups } from '../../document/folds/step-groups';
import type { Towards } from '../../document/paths';
import { type Settings, type ShownKey, shownKeys, usual } from '../../document/settings';
import type { FiringOrder } from '../player/firing-order';
import type { Collection } from '../player/passes';
import type { Granularity } from '../player/stops';
import type { Sheet } from './sheet';

/**
 * All that a person has before them that follows from what they do: what they edit, how they look at
 * it and what was said. A change makes another session of it, with all that follows from that change.
 */
export interface Session {
  readonly history: History;
  readonly view: ViewState;
  readonly selection: Selection;
  readonly focus: Focus;
  readonly player: PlayerState;
  /** The passes of forward mode that have been trace to their end at this point. */
  readonly passes: Collection;
  readonly notices: NoticesState;
  /** What was worked out last of what had been left pending. */
  readonly arrived: Trace | null;
  /** What finds trouble in a trace; null until it is there, for it is no part of the first load. */
  readonly finder: ((trace: Trace) => readonly Diagnostic[]) | null;
  /** What shows graphs with folds; null until it is there, for it is no part of the first load, either. */
  readonly folding: Folding | null;
}

/** The document with its undo history. */
export interface History {
  readonly document: Document;
  /** What it is kept as. */
  readonly sheet: Sheet;
  readonly past: readonly Change[];
  readonly future: readonly Change[];
  /** Edits that carry this key become part of the newest change instead of a new one. */
  readonly open: string | null;
}

/** One undoable step: what it was, and the document that it left. */
export interface Change {
  readonly label: string;
  readonly before: Document;
  /** What that document is kept as. */
  readonly sheet: Sheet;
  /** Where the cursor was in that document, and where the change brought it; null where it was waiting. */
  readonly cursor: { readonly step: number; readonly arrived: number } | null;
}

/** How things are shown; none of it is part of the document or of undo. */
export type ViewState = Settings<ShownKey>;

interface Selection {
  /** Selected nodes, and closed folds, in the order in which they were selected. */
  readonly nodes: readonly (NodeId | FoldId)[];
  /** Selected wires, as `node:port` of the port each ends at. */
  readonly wires: readonly string[];
  /** Selected notes. */
  readonly notes: readonly string[];
}

/** Nodes whose paths to the outputs, or from the inputs, are looked at alone; none while all is looked at. */
interface Focus {
  readonly nodes: readonly NodeId[];
  readonly towards: Towards;
}

/** A place in the trace, as the number of steps taken there. */
export type PlaceInTrace = (trace: Trace) => number;

/** The cursor into the trace of the document. */
interface PlayerState {
  /** How many steps of the trace have been taken: 0 is before the first, its `stepCount` is the end. */
  readonly step: number;
  readonly playing: boolean;
  /** Steps per second. */
  readonly speed: number;
  readonly granularity: Granularity;
  /** The steps of closed folds; left out, or null, where there are none. */
  readonly groups?: StepGroups | null;
  /** The order in which a machine takes the steps; null where the trace's own is kept to. */
  readonly order: FiringOrder | null;
  /**
   * The step before which a question waits: neither that nor any after it is taken. `whole` says that not even
   * what these steps do is shown.
   */
  readonly held: { readonly at: number; readonly whole: boolean } | null;
  /** Where the cursor goes once the trace that is being worked out is there; null when none is. */
  readonly awaited: PlaceInTrace | null;
}

/** A message to the person: what happened, and where it is bad news, how to mend it. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'error';
  readonly message: string;
  readonly mend?: string;
  /** What can be done about it with one press. */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** It stays until it is dismissed, as errors do. */
  readonly lasting?: boolean;
  /** It speaks of an edit that was refused, and is out of date after the next. */
  readonly ofEdit?: boolean;
}

interface NoticesState {
  /** Shown until dismissed (errors), out of date (refused edits) or replaced (information). */
  readonly notices: readonly Notice[];
  /** What the status region says to assistive technology. */
  readonly announcement: string;
  /** How many have been shown so far, by which they are told apart. */
  readonly count: number;
}

/** Before anything has been opened. */
export const EMPTY_SESSION: Session = {
  history: {
    document: EMPTY_DOCUMENT,
    sheet: { id: '', from: 'new', opened: EMPTY_DOCUMENT },
    past: [],
    future: [],
    open: null,
  },
  view: usual(shownKeys),
  selection: { nodes: [], wires: [], notes: [] },
  focus: { nodes: [], towards: 'outputs' },
  player: {
    step: 0,
    playing: false,
    speed: 1,
    granularity: 'statement',
    order: null,
    held: null,
    awaited: null,
  },
  passes: { program: null, columns: new Map() },
  notices: { notices: [], announcement: '', count: 0 },
  arrived: null,
  finder: null,
  folding: null,
};
