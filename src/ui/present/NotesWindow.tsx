import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Lesson, LessonPage } from '../../document/document';
import { complain } from '../../state/stores/notices';
import { Button } from '../parts/fields/Button';
import { Prose } from '../parts/prose/Prose';
import { actionFor, type PresentAction } from './keys';
import styles from './Lecture.module.css';
import { wording } from './words';

/** How often it is looked whether the window was closed, in milliseconds. */
const LOOK = 500;

/** A window beside that of the lecture, for who speaks: notes, what comes next, and the time that has passed. */
export function NotesWindow({
  lesson,
  at,
  onAction,
  onClose,
}: {
  readonly lesson: Lesson;
  /** What is shown now, in words. */
  readonly at: string;
  readonly onAction: (action: PresentAction) => void;
  readonly onClose: () => void;
}) {
  const body = useWindow(onAction, onClose);
  if (!body) return null;
  return createPortal(<Notes lesson={lesson} at={at} onAction={onAction} />, body);
}

function Notes({
  lesson: { pages, page },
  at,
  onAction,
}: {
  readonly lesson: Lesson;
  readonly at: string;
  readonly onAction: (action: PresentAction) => void;
}) {
  const open = pages[page] as LessonPage;
  const next = pages[page + 1];
  return (
    <main className={styles.notes}>
      <div className={styles.head}>
        <Timer />
        <span>{wording.pageOf(page + 1, pages.length)}</span>
        <span>
          <Button onClick={() => onAction('previousStop')}>{wording.previousStop}</Button>{' '}
          <Button variant="primary" onClick={() => onAction('nextStop')}>
            {wording.nextStop}
          </Button>
        </span>
      </div>
      <h1 className={styles.title}>{open.title || wording.page(page + 1)}</h1>
      <p className={styles.stage}>{at}</p>
      {open.notes === '' ? (
        <p className={styles.next}>{wording.thereAreNoNotesOn}</p>
      ) : (
        <Prose text={open.notes} />
      )}
      <p className={styles.next}>
        {next
          ? wording.thenPage(next.title || wording.pageInline(page + 2))
          : wording.thisIsTheLastPage}
      </p>
    </main>
  );
}

/** How long one has spoken, in minutes and seconds; a press begins anew. */
function Timer(): ReactNode {
  const [from, setFrom] = useState(() => performance.now());
  const [now, setNow] = useState(from);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((now - from) / 1000));
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  const again = () => {
    setFrom(performance.now());
    setNow(performance.now());
  };
  return (
    <span>
      <span role="timer" aria-label={wording.time} className={styles.time}>
        {time}
      </span>{' '}
      <Button variant="quiet" onClick={again}>
        {wording.beginAnew}
      </Button>
    </span>
  );
}

/** Opens a window in the style of this one, whose keys are those of the lecture; its body once it is there. */
function useWindow(
  onAction: (action: PresentAction) => void,
  onClose: () => void,
): HTMLElement | null {
  const [body, setBody] = useState<HTMLElement | null>(null);
  const latest = useRef({ onAction, onClose });
  useEffect(() => {
    latest.current = { onAction, onClose };
  });
  useEffect(() => {
    const opened = window.open('', '', 'popup,width=560,height=640');
    if (!opened) {
      complain(wording.theBrowserDoesNotLet, wording.allowWindowsOfThisPage);
      latest.current.onClose();
      return;
    }
    dress(opened.document);
    const hear = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      const action = ctrlKey || metaKey || altKey ? null : actionFor(key, true);
      const pressed = (target as Element | null)?.closest?.('button') != null;
      if (!action || (key === ' ' && pressed)) return;
      event.preventDefault();
      latest.current.onAction(action);
    };
    const watch = setInterval(() => {
      if (opened.closed) latest.current.onClose();
    }, LOOK);
    opened.addEventListener('keydown', hear);
    setBody(opened.document.body);
    return () => {
      clearInterval(watch);
      opened.close();
    };
  }, []);
  return body;
}

/** Gives a document the title, the theme and the styles that it has in common with this one. */
function dress(other: Document): void {
  other.title = wording.speakersNotes;
  const { lang, dataset } = document.documentElement;
  other.documentElement.lang = lang;
  if (dataset.theme !== undefined) other.documentElement.dataset.theme = dataset.theme;
  for (const sheet of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    const link = other.createElement('link');
    link.rel = 'stylesheet';
    link.href = sheet.href;
    other.head.append(link);
  }
}
