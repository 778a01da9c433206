import { Lightbulb, LogOut, MonitorOff, MousePointer2, Pause, Play, QrCode } from 'lucide-react';
import { useEffect, useState } from 'react';
import { usePlayer, useTrace } from '../../state/stores/player-store';
import { CommandButton } from '../parts/command/CommandButton';
import { IconButton } from '../parts/fields/Button';
import styles from './Bar.module.css';
import type { PresentAction } from './keys';
import type { LightKind } from './Light';

/** Once the pointer has rested for so many milliseconds, the bar fades. */
const REST = 2500;

/** The controls of a presentation at the lower edge, while the pointer moves or one of them has focus. */
export function Bar({
  light,
  onAction,
}: {
  readonly light: LightKind | null;
  readonly onAction: (action: PresentAction) => void;
}) {
  const trace = useTrace();
  const step = usePlayer((player) => player.step);
  const playing = usePlayer((player) => player.playing);
  const resting = useResting();
  return (
    <div
      role="toolbar"
      aria-label="Presentation controls"
      data-resting={resting || undefined}
      className={styles.bar}
    >
      <CommandButton id="previousStep" shortcut="PageUp" />
      <CommandButton
        id="togglePlay"
        shortcut="P"
        label={playing ? 'Pause' : 'Play'}
        icon={playing ? <Pause /> : <Play />}
      />
      <CommandButton id="nextStep" shortcut="PageDown" />
      <span className={styles.count}>
        {step} / {trace.stepCount}
      </span>
      <IconButton
        label="Spotlight"
        shortcut="S"
        icon={<Lightbulb />}
        pressed={light === 'spotlight'}
        onClick={() => onAction('spotlight')}
      />
      <IconButton
        label="Laser dot"
        shortcut="L"
        icon={<MousePointer2 />}
        pressed={light === 'laser'}
        onClick={() => onAction('laser')}
      />
      <IconButton
        label="Black screen"
        shortcut="B"
        icon={<MonitorOff />}
        onClick={() => onAction('black')}
      />
      <IconButton
        label="QR code of the link"
        shortcut="Q"
        icon={<QrCode />}
        onClick={() => onAction('code')}
      />
      <IconButton
        label="Leave the presentation"
        shortcut="Escape"
        icon={<LogOut />}
        onClick={() => onAction('leave')}
      />
    </div>
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
