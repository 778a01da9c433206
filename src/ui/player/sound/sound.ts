import { stepAt } from '../../../core/trace/trace';
import { isPending } from '../../../document/pending';
import { newestStep } from '../../../state/player/firing-order';
import { currentTrace, usePlayer } from '../../../state/stores/player-store';
import { type Tone, tonesOf } from './tones';

/** How long a tone is in seconds, how loud, and how soon it is there and gone. */
const LENGTH = 0.16;
const LOUDNESS = 0.12;
const EDGE = 0.02;

/** Sounds the newest step whenever the player has come to another. Returns what ends that. */
export function hearSteps(): () => void {
  const context = new AudioContext();
  const stop = usePlayer.subscribe((player, before) => {
    const newest = newestStep(player);
    const trace = currentTrace();
    if (player.step === before.step || newest < 0 || isPending(trace)) return;
    // A browser keeps still until somebody has pressed something.
    void context.resume();
    for (const tone of tonesOf(stepAt(trace, newest))) play(context, tone);
  });
  return () => {
    stop();
    void context.close();
  };
}

function play(context: AudioContext, { frequency, pan, after, rough }: Tone): void {
  const from = context.currentTime + after;
  const source = new OscillatorNode(context, { type: rough ? 'sawtooth' : 'triangle', frequency });
  const loudness = new GainNode(context, { gain: 0 });
  loudness.gain.setValueAtTime(0, from);
  loudness.gain.linearRampToValueAtTime(LOUDNESS, from + EDGE);
  loudness.gain.setValueAtTime(LOUDNESS, from + LENGTH - EDGE);
  loudness.gain.linearRampToValueAtTime(0, from + LENGTH);
  source
    .connect(loudness)
    .connect(new StereoPannerNode(context, { pan }))
    .connect(context.destination);
  source.start(from);
  source.stop(from + LENGTH);
}
