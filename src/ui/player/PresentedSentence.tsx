import { newestStep } from '../../state/player/firing-order';
import { usePlayer, useTrace } from '../../state/stores/player-store';
import { Narration } from './Narration';
import { useSentence } from './use-sentence';

/** What the newest step did, in type as large as what is around it. */
export function PresentedSentence() {
  const trace = useTrace();
  const step = usePlayer((player) => player.step);
  const order = usePlayer((player) => player.order);
  return (
    <Narration
      trace={trace}
      newest={newestStep({ step, order })}
      sentence={useSentence()}
      size="projector"
    />
  );
}
