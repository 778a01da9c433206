import {
  type CSSProperties,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { stopsOf } from '../../classroom/lesson/stops';
import type { Lesson, LessonPage } from '../../document/document';
import { runCommand } from '../../state/command/commands';
import { beginLecture, saidAt, stopBy, stopIn, useLecture } from '../../state/lesson/lecture';
import { attempt } from '../../state/loading/attempt';
import { closeDialog, openDialog, useDialog } from '../../state/stores/dialog-store';
import { useDocument } from '../../state/stores/document-store';
import { announce } from '../../state/stores/notices';
import { select } from '../../state/stores/selection';
import { useView } from '../../state/stores/view-store';
import { currentViewport } from '../../state/stores/viewport';
import { Bar } from './Bar';
import { useFullScreen } from './full-screen';
import { actionFor, edits, type PresentAction } from './keys';
import { Light, type LightKind } from './Light';
import { NotesWindow } from './NotesWindow';
import styles from './Present.module.css';
import type { Places, ScreenPart } from './places';
import { wording } from './words';

/** Graph, trace and sentence alone, as large as the screen has room for. */
export function Present({
  places: { canvas, trace, sentence },
  size,
  children: [table, words],
}: {
  readonly places: Omit<Places, 'stage'>;
  /** Of the type, in pixels. */
  readonly size: number;
  /** The trace and the sentence; the canvas is where it always is, and shown in its new place. */
  readonly children: readonly [trace: ReactNode, sentence: ReactNode];
}) {
  const room = useRef<HTMLElement>(null);
  const [black, setBlack] = useState(false);
  const [light, setLight] = useState<LightKind | null>(null);
  const [noted, setNoted] = useState(false);
  const lesson = useDocument(({ document }) => document.lesson);
  const isLecture = lesson !== undefined;
  useEffect(() => {
    if (isLecture) beginLecture();
  }, [isLecture]);

  useStage(canvas);
  useFocus(room);
  // Another window takes the full screen away, and is no way to leave.
  useFullScreen(leave, () => black || noted || isDialogOpen());

  const doNow = (action: PresentAction) => {
    const lit = (kind: LightKind, name: string) => {
      const on = light !== kind;
      setLight(on ? kind : null);
      announce(`${name} ${on ? 'on' : 'off'}`);
    };
    switch (action) {
      case 'next':
        return runCommand('nextStep');
      case 'previous':
        return runCommand('previousStep');
      case 'first':
        return runCommand('firstStep');
      case 'last':
        return runCommand('lastStep');
      case 'play':
        return runCommand('togglePlay');
      case 'black':
        setBlack(true);
        return announce(wording.theScreenIsBlackAny);
      case 'spotlight':
        return lit('spotlight', wording.spotlight);
      case 'laser':
        return lit('laser', wording.laserDot);
      case 'code':
        return openDialog({ kind: 'code' });
      case 'leave':
        return leave();
      case 'nextStop':
        return attempt(() => stopBy(1));
      case 'previousStop':
        return attempt(() => stopBy(-1));
      case 'notes':
        return setNoted(!noted);
    }
  };
  const unblack = () => {
    setBlack(false);
    announce(wording.theScreenIsBack);
  };
  const onKey = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    const action = ctrlKey || metaKey || altKey ? null : actionFor(key, isLecture);
    const take = () => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    if (event.isComposing || /^(Control|Meta|Alt|Shift|AltGraph)$/.test(key)) return;
    if (isDialogOpen()) {
      if (action !== 'code' || useDialog.getState().dialog?.kind !== 'code') return;
      take();
      return closeDialog();
    }
    if (black) {
      take();
      return unblack();
    }
    const focused = document.activeElement;
    if (ctrlKey || metaKey || altKey || focused?.closest(WRITING)) return;
    const pressed = focused?.closest('button, a') != null;
    if (action && !(key === ' ' && pressed)) {
      take();
      doNow(action);
    } else if ((key === 'Enter' && !pressed) || (edits(key) && key !== ' ')) take();
  };
  useKeys(onKey);

  return (
    <main
      ref={room}
      data-presented=""
      tabIndex={-1}
      aria-label={wording.presentation}
      className={styles.room}
      // Known before anything in it is measured.
      style={{ '--stage-type': `${size}px` } as CSSProperties}
    >
      <h1 className="visually-hidden">{wording.presentation}</h1>
      <div className={styles.trace} style={trace}>
        {table}
      </div>
      <div className={styles.sentence} style={sentence}>
        {words}
      </div>
      <Bar light={light} lesson={lesson ?? null} onAction={doNow} />
      {lesson && noted && (
        <Noted lesson={lesson} onAction={doNow} onClose={() => setNoted(false)} />
      )}
      {light && <Light kind={light} />}
      {black && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: any key does the same.
        // biome-ignore lint/a11y/noStaticElementInteractions: it is nothing, over everything.
        <div data-black="" className={styles.black} onClick={unblack} />
      )}
    </main>
  );
}

/** The speaker’s notes, in step with what is shown. */
function Noted({
  lesson,
  onAction,
  onClose,
}: {
  readonly lesson: Lesson;
  readonly onAction: (action: PresentAction) => void;
  readonly onClose: () => void;
}) {
  const open = lesson.pages[lesson.page] as LessonPage;
  const at = useLecture((lecture) => stopIn(lesson, lecture));
  const stop = stopsOf(open)[at];
  const said = stop ? saidAt(stop, open, lesson.page) : '';
  return <NotesWindow lesson={lesson} at={said} onAction={onAction} onClose={onClose} />;
}

/** Whatever takes letters of its own. */
const WRITING =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="menu"], [role="listbox"]';

function leave(): void {
  useView.setState({ presenting: false });
}

function isDialogOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

/** Hears keys before all others. */
function useKeys(onKey: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKey);
  useLayoutEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => latest.current(event);
    window.addEventListener('keydown', hear, true);
    return () => window.removeEventListener('keydown', hear, true);
  }, []);
}

/** Gives the canvas its place on the screen, and hides all else; shows the graph anew there, and afterwards. */
function useStage({ left, top, width, height }: ScreenPart): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const properties = { left, top, width, height };
    for (const [name, value] of Object.entries(properties)) {
      style.setProperty(`--stage-${name}`, `${value}px`);
    }
  }, [left, top, width, height]);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.presenting = '';
    select([]);
    currentViewport()?.open();
    announce(wording.presentingPageDownOrSpace);
    return () => {
      delete dataset.presenting;
      currentViewport()?.open();
      announce(wording.thePresentationIsOver);
    };
  }, []);
}

/** Takes the focus, so that keys are heard; gives it back afterwards. */
function useFocus(room: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    room.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [room]);
}
