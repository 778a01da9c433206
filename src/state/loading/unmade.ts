import { useDocument } from '../stores/document-store';
import { inform } from '../stores/notices';
import { attempt, tellFault } from './attempt';
import { wording } from './words';

/** What resolves once an edit has been made that was asked for and is not made yet. */
const unmade = new Set<() => Promise<unknown>>();

/**
 * Has whatever puts another document in place of this one wait for an edit that was asked for of this one.
 * @param made resolves once the edit has been made; where it rejects, the document stays.
 * @returns what has nothing wait for it any more.
 */
export function stayFor(made: () => Promise<unknown>): () => void {
  unmade.add(made);
  return () => unmade.delete(made);
}

/**
 * Attempts an edit that needs a part which comes late. It is made of the document of which it was asked, and
 * whatever puts another in its place waits for it; where that is another all the same, as undo or a second
 * try after a while lead to, it is dropped, and that is said.
 */
export function attemptEdit<Part>(load: () => Promise<Part>, act: (part: Part) => unknown): void {
  const { sheet } = useDocument.getState();
  const edited = async () => {
    const part = await load();
    if (useDocument.getState().sheet.id === sheet.id) await act(part);
    else inform(wording.anotherGraphIsOpenNow);
  };
  attempt(() => whileStaying(edited()));
}

/** The document stays until an edit is made; why one can't be made is told by who asked for it. */
export function whileStaying<T>(made: Promise<T>): Promise<T> {
  const leave = stayFor(() => made.catch(() => {}));
  return made.finally(leave);
}

/**
 * Resolves once every edit has been made that was asked for, the text among them that stands in a field.
 * @throws PartError where that takes a part which can't be had.
 */
export async function editsMade(): Promise<void> {
  takeTyped();
  for (const made of unmade) await made();
}

/** Puts another document in place of this one: at once, or after the edits that were asked for. */
export function leaveDocument(put: () => void): void {
  takeTyped();
  if (unmade.size === 0) put();
  else attempt(() => editsMade().then(put));
}

/** Fields take what was typed when focus leaves them. */
function takeTyped(): void {
  const field = globalThis.document?.activeElement as HTMLElement | null | undefined;
  if (!field?.matches('input, textarea, [contenteditable]')) return;
  field.blur();
  field.focus({ preventScroll: true });
}

/** A part that comes late, and what is wished of it meanwhile. */
interface LateWish<Part> {
  /** The part, once it has come. */
  now: Part | null;
  /** What is done with it when it comes; null where that is done, or nothing was wished. */
  wish: ((part: Part) => unknown) | null;
  /** Asks for the part; that it can't be had is told, and whoever needs it next asks again. */
  prepare(): void;
  /** Has this done with the part in place of what was wished before, for which the document stays; or nothing. */
  want(wish: LateWish<Part>['wish']): void;
}

export function lateWish<Part>(load: () => Promise<Part>): LateWish<Part> {
  let coming: Promise<void> | null = null;
  const come = () => {
    coming ??= load().then(
      (part) => {
        const { wish } = late;
        late.now = part;
        late.want(null);
        wish?.(part);
      },
      (error: unknown) => {
        coming = null;
        throw error;
      },
    );
    return coming;
  };
  const late: LateWish<Part> = {
    now: null,
    wish: null,
    prepare() {
      if (!coming) come().catch((error: unknown) => tellFault(error, late.prepare));
    },
    want(wish) {
      late.wish = wish;
      unmade.delete(come);
      if (!wish) return;
      unmade.add(come);
      late.prepare();
    },
  };
  return late;
}
