import { useEffect } from 'react';
import { announce, useNotices } from '../../state/stores/notices';
import { currentTrace, usePlayer } from '../../state/stores/player-store';
import { useSession } from '../../state/stores/session-store';
import { useView } from '../../state/stores/view-store';
import { playerTexts } from '../../words/en/player';
import { sentences } from './early';
import { dueAt, STILL } from './step-pace';

/** Presses that follow each other within this many milliseconds are announced once. */
const PAUSE = 250;

/**
 * Says what a step did, politely: each step of a person's, while playing one in two seconds, and a summary
 * when that ends. Nothing is said of steps that an edit brought about, nor of those of a slider that has
 * focus, which says it itself.
 */
export function useStepAnnouncements(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pace = STILL;
    const unsubscribe = useSession.subscribe((session, earlier) => {
      const [state, before] = [session.player, earlier.player];
      const edited = session.history.document !== earlier.history.document;
      if (state.step === before.step && state.playing === before.playing) return;
      const next = dueAt(pace, performance.now(), state);
      pace = next.pace;
      if (next.due === 'nothing' || edited || sliderHasFocus()) return;
      clearTimeout(timer);
      const { due } = next;
      const already = useNotices.getState().announcement;
      const say = () => {
        // Something else that was said meanwhile matters more.
        const sentence = currentSentence();
        if (!sentence || useNotices.getState().announcement !== already) return;
        const of = currentTrace().stepCount;
        announce(due === 'step' ? sentence : `${playerTexts.played({ ...due, of })} ${sentence}`);
      };
      // Presses follow each other; what plays has its own pace.
      if (state.playing) say();
      else timer = setTimeout(say, PAUSE);
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
