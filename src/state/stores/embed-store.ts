import { create } from 'zustand';
import type { Document } from '../../document/document';
import type { Choices } from '../../embed/choices';

/** The frame of another page that Wengert is shown in. */
interface Framing {
  /** What the page around chooses of it; null where the app has a window to itself. */
  readonly frame: Choices | null;
  /** Whether a reader may make an edit that leads from one document to another. */
  readonly allows: (before: Document, after: Document) => boolean;
}

export const UNFRAMED: Framing = { frame: null, allows: () => true };

export const useEmbed = create<Framing>()(() => UNFRAMED);
