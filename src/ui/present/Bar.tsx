import {
  Lightbulb,
  LogOut,
  MonitorOff,
  MousePointer2,
  NotebookText,
  Pause,
  Play,
  QrCode,
  SkipBack,
  SkipForward,
} from 'lucide-react';
import { useEffect, useState } from 'react';
import { stopsOf } from '../../classroom/lesson/stops';
import type { Lesson, LessonPage } from '../../document/document';
import { stopIn, useLecture } from '../../state/lesson/lecture';
import { usePlayer, useTrace } from '../../state/stores/player-store';
import { CommandButton } from '../parts/command/CommandButton';
import { IconButton } from '../parts/fields/Button';
import styles from './Bar.module.css';
import type { PresentAction } from './keys';
import type { LightKind } from './Light';
import { wording } from './words';

/** Once the pointer has rested for so many milliseconds, the bar fades. */
const REST = 2500;

/** The controls of a presentation at the lower edge, while the pointer moves or one of them has focus. */
export function Bar({
  light,
  lesson,
  onAction,
}: {
  readonly light: LightKind | null;
  /** The lesson that is presented; null where a graph is. */
  readonly lesson: Lesson | null;
  readonly onAction: (action: PresentAction) => void;
}) {
  const trace = useTrace();
  const step = usePlayer((player) => player.step);
  const playing = usePlayer((player) => player.playing);
  const resting = useResting();
  return (
    <div
      role="toolbar"
      aria-label={wording.presentationControls}
      data-resting={resting || undefined}
      className={styles.bar}
    >
      {lesson && <Stops lesson={lesson} onAction={onAction} />}
      <CommandButton id="previousStep" shortcut={lesson ? 'ArrowLeft' : 'PageUp'} />
      <CommandButton
        id="togglePlay"
        shortcut="P"
        label={playing ? wording.pause : wording.play}
        icon={playing ? <Pause /> : <Play />}
      />
      <CommandButton id="nextStep" shortcut={lesson ? 'ArrowRight' : 'PageDown'} />
      <span className={styles.count}>
        {step} / {trace.stepCount}
      </span>
      <IconButton
        label={wording.spotlight}
        shortcut="S"
        icon={<Lightbulb />}
        pressed={light === 'spotlight'}
        onClick={() => onAction('spotlight')}
      />
      <IconButton
        label={wording.laserDot}
        shortcut="L"
        icon={<MousePointer2 />}
        pressed={light === 'laser'}
        onClick={() => onAction('laser')}
      />
      <IconButton
        label={wording.blackScreen}
        shortcut="B"
        icon={<MonitorOff />}
        onClick={() => onAction('black')}
      />
      <IconButton
        label={wording.qrCodeOfTheLink}
        shortcut="Q"
        icon={<QrCode />}
        onClick={() => onAction('code')}
      />
      <IconButton
        label={wording.leaveThePresentation}
        shortcut="Escape"
        icon={<LogOut />}
        onClick={() => onAction('leave')}
      />
    </div>
  );
}

/** What goes from stop to stop of a lesson, and opens the notes of who speaks. */
function Stops({
  lesson,
  onAction,
}: {
  readonly lesson: Lesson;
  readonly onAction: (action: PresentAction) => void;
}) {
  const at = useLecture((lecture) => stopIn(lesson, lecture));
  const { length } = stopsOf(lesson.pages[lesson.page] as LessonPage);
  return (
    <>
      <IconButton
        label={wording.previousStop}
        shortcut="PageUp"
        icon={<SkipBack />}
        onClick={() => onAction('previousStop')}
      />
      <IconButton
        label={wording.nextStop}
        shortcut="PageDown"
        icon={<SkipForward />}
        onClick={() => onAction('nextStop')}
      />
      <span className={styles.count}>
        {wording.pageStop(lesson.page + 1, lesson.pages.length, at + 1, length)}
      </span>
      <IconButton
        label={wording.speakersNotes}
        shortcut="N"
        icon={<NotebookText />}
        onClick={() => onAction('notes')}
      />
    </>
  );
}

/** Whether the pointer has rested for a while. */
function useResting(): boolean {
  const [resting, setResting] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wake = () => {
      setResting(false);
      clearTimeout(timer);
      timer = setTimeout(() => setResting(true), REST);
    };
    wake();
    const moves = ['pointermove', 'pointerdown'] as const;
    for (const move of moves) window.addEventListener(move, wake, true);
    return () => {
      clearTimeout(timer);
      for (const move of moves) window.removeEventListener(move, wake, true);
    };
  }, []);
  return resting;
}
