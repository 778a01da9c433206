import { isPending } from '../../../document/pending';
import { inform } from '../../../state/stores/notices';
import { CopyMenu } from '../../parts/export/CopyMenu';
import { type ShownTrace, traceEmitters } from './trace-emitters';

/** Copies the whole trace as text, whatever has been reached of it. */
export function CopyTrace(shown: ShownTrace) {
  const subject = () => {
    if (!isPending(shown.trace)) return shown;
    inform('The numbers are still being computed. Copy the trace once they are there.');
    return null;
  };
  return (
    <CopyMenu label="Copy the trace" name="Trace" emitters={traceEmitters} subject={subject} />
  );
}
