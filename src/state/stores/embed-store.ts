import { create } from 'zustand';
import type { Document } from '../../document/document';
import type { Choices } from '../../embed/choices';
import type { AnswersNow, Kept } from '../../embed/messages';

/** The frame of another page that Wengert is shown in. */
interface Framing {
  /** What the page around chooses of it; null where the app has a window to itself. */
  readonly frame: Choices | null;
  /** Whether a reader may make an edit that leads from one document to another. */
  readonly allows: (before: Document, after: Document) => boolean;
  /** Goes on with the assignment that is open as a platform says; null where none is. */
  readonly take: ((kept: Kept) => void) | null;
  /** What is answered of it so far. */
  readonly answers: AnswersNow | null;
}

export const UNFRAMED: Framing = { frame: null, allows: () => true, take: null, answers: null };

export const useEmbed = create<Framing>()(() => UNFRAMED);
