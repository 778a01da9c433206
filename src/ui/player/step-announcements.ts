import { useEffect } from 'react';
import { announce, useNotices } from '../../state/stores/notices';
import { currentTrace, usePlayer } from '../../state/stores/player-store';
import { useSession } from '../../state/stores/session-store';
import { useView } from '../../state/stores/view-store';
import { sentences } from './early';

/** Presses that follow each other within this many milliseconds are announced once. */
const PAUSE = 250;

/**
 * Says what a step did, politely: when a person stepped, and while playing only at the turn and when it
 * stops. Nothing is said of steps that an edit brought about, nor of those of a slider that has
 * focus, which says it itself.
 */
export function useStepAnnouncements(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = useSession.subscribe((session, earlier) => {
      const [state, before] = [session.player, earlier.player];
      const edited = session.history.document !== earlier.history.document;
      if (state.step === before.step && state.playing === before.playing) return;
      clearTimeout(timer);
      const turn = currentTrace().turn;
      if (edited || (state.playing && state.step !== turn) || sliderHasFocus()) return;
      const already = useNotices.getState().announcement;
      timer = setTimeout(() => {
        // Something else that was said meanwhile matters more.
        const sentence = currentSentence();
        if (sentence && useNotices.getState().announcement === already) announce(sentence);
      }, PAUSE);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, []);
}

function currentSentence(): string {
  const said = sentences.now();
  return said?.sentenceFor(currentTrace(), usePlayer.getState(), useView.getState()) ?? '';
}

function sliderHasFocus(): boolean {
  return document.activeElement?.matches('input[type="range"]') ?? false;
}
