import { browserClock, type Clock } from '../clock';
import { usePlayer } from '../stores/player-store';
import { tick } from './playback';

/**
 * Takes steps while the player plays: the first at once, the next ones on beats of the chosen speed
 * counted from the first, so that late timers do not add up. Beats missed, as in a tab in the background,
 * are left out. One of these runs at a time.
 * @returns what ends it.
 */
export function keepTime(clock: Clock = browserClock): () => void {
  let cancel: (() => void) | null = null;
  /** When the newest step was due. */
  let last = 0;

  const stop = () => {
    cancel?.();
    cancel = null;
  };
  const schedule = (due: number) => {
    cancel = clock.after(due - clock.now(), () => {
      cancel = null;
      last = due;
      // Whoever is told of the step may pause, or change the speed and so set the next beat.
      tick();
      if (usePlayer.getState().playing && cancel === null) wait();
    });
  };
  const wait = () => {
    schedule(Math.max(last + 1000 / usePlayer.getState().speed, clock.now()));
  };
  const start = () => schedule(clock.now());

  if (usePlayer.getState().playing) start();
  const unsubscribe = usePlayer.subscribe((state, before) => {
    if (state.playing && !before.playing) start();
    else if (!state.playing && before.playing) stop();
    else if (state.playing && state.speed !== before.speed) {
      stop();
      wait();
    }
  });
  return () => {
    unsubscribe();
    stop();
  };
}
