import { usePlayer, useTrace } from '../../state/stores/player-store';
import { useView } from '../../state/stores/view-store';
import { sentences } from './early';

/** What the newest step did, in words; empty until what says it has come. */
export function useSentence(): string {
  const trace = useTrace();
  const step = usePlayer((player) => player.step);
  const granularity = usePlayer((player) => player.granularity);
  const groups = usePlayer((player) => player.groups ?? null);
  const order = usePlayer((player) => player.order);
  const digits = useView((view) => view.digits);
  const notation = useView((view) => view.notation);
  const words = sentences.usePart();
  return (
    words?.sentenceFor(trace, { step, granularity, groups, order }, { digits, notation }) ?? ''
  );
}
