import { newestStep } from '../../state/player/firing-order';
import { usePlayer, useTrace } from '../../state/stores/player-store';
import { useView } from '../../state/stores/view-store';
import { sentences } from './early';
import { Narration } from './Narration';

/** What the newest step did, in type as large as what is around it. */
export function PresentedSentence() {
  const trace = useTrace();
  const step = usePlayer((player) => player.step);
  const granularity = usePlayer((player) => player.granularity);
  const groups = usePlayer((player) => player.groups ?? null);
  const order = usePlayer((player) => player.order);
  const digits = useView((view) => view.digits);
  const notation = useView((view) => view.notation);
  const words = sentences.usePart();
  const sentence =
    words?.sentenceFor(trace, { step, granularity, groups, order }, { digits, notation }) ?? '';
  return (
    <Narration
      trace={trace}
      newest={newestStep({ step, order })}
      sentence={sentence}
      size="projector"
    />
  );
}
