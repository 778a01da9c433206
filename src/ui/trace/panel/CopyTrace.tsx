import { isPending } from '../../../document/pending';
import { inform } from '../../../state/stores/notices';
import { CopyMenu } from '../../parts/export/CopyMenu';
import { type ShownTrace, traceEmitters } from './trace-emitters';
import { wording } from './words';

/** Copies the whole trace as text, whatever has been reached of it. */
export function CopyTrace(shown: ShownTrace) {
  const subject = () => {
    if (!isPending(shown.trace)) return shown;
    inform(wording.theNumbersAreStillBeing);
    return null;
  };
  return (
    <CopyMenu
      label={wording.copyTheTrace}
      name={wording.trace}
      emitters={traceEmitters}
      subject={subject}
    />
  );
}
