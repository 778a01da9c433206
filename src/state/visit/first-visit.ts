import { create } from 'zustand';
import { isFramed } from '../../file/storage/framed';
import { browserClock, type Clock } from '../clock';
import { goToStart, pause, play } from '../playback/playback';
import { recall, remember } from '../stores/browser-memory';
import { useDocument } from '../stores/document-store';
import { usePlayer } from '../stores/player-store';

/** What the browser remembers of somebody who was here. */
const ENTRY = 'visited';

/** How long the first step is looked at before the example plays, in milliseconds. */
export const LOOK = 2000;

/** What a person may touch first. */
const touches = ['pointerdown', 'keydown', 'wheel', 'focusin'] as const;

/** What somebody is greeted with who is here for the first time, by the id of its sheet; else null. */
export const useGreeting = create<{ readonly sheet: string | null }>()(() => ({ sheet: null }));

/** Whether this browser knows of no visit before. In a frame nothing is known, and nobody is greeted. */
export function isFirstVisit(): boolean {
  return !isFramed() && recall(ENTRY) === null;
}

/** Shows the example from its first step; unless less motion is wished for, it then plays by itself, once. */
export function greet(): void {
  remember(ENTRY, 'yes');
  useGreeting.setState({ sheet: useDocument.getState().sheet.id });
  goToStart();
  if (!window.matchMedia('(prefers-reduced-motion: reduce)').matches) playOnce();
}

/**
 * Plays what is shown after a look at it, once it is in sight, until it is at its end or somebody touches
 * anything: a press, a key, the wheel, or focus that moves. Returns what calls it off.
 */
export function playOnce(page: Window = window, clock: Clock = browserClock): () => void {
  let callOff = () => {};
  const end = () => {
    callOff();
    for (const touch of touches) page.removeEventListener(touch, touched, { capture: true });
    page.document.removeEventListener('visibilitychange', wait);
  };
  const touched = ({ target }: Event) => {
    const { playing } = usePlayer.getState();
    end();
    // What toggles playing pauses it itself, key or button, and would otherwise begin it again.
    const toggles = (target as Partial<Element> | null)?.closest?.('[data-toggles-play]');
    if (playing && !toggles) clock.after(0, pause);
  };
  const begin = () => {
    play();
    callOff = usePlayer.subscribe(({ playing }) => {
      if (!playing) end();
    });
  };
  const wait = () => {
    if (page.document.visibilityState === 'hidden') return;
    page.document.removeEventListener('visibilitychange', wait);
    callOff = clock.after(LOOK, begin);
  };
  for (const touch of touches) page.addEventListener(touch, touched, { capture: true });
  page.document.addEventListener('visibilitychange', wait);
  wait();
  return end;
}
