import type { NodeId } from '../../core/graph/graph';
import type { Reading } from '../../lang/array/read-tensor';
import { pasteReading } from '../../state/arrays/paste-array';
import { readingWords } from '../../words/en/array';
import { Dialog } from '../parts/menus/Dialog';
import { ReadingChoice } from '../parts/tensor/ReadingChoice';

/** Asks in which way numbers that were pasted into a node are meant. */
export function ReadingsDialog({
  node,
  readings,
  onClose,
}: {
  readonly node: NodeId;
  readonly readings: readonly Reading[];
  readonly onClose: () => void;
}) {
  return (
    <Dialog title={readingWords.title} onClose={onClose}>
      <ReadingChoice
        readings={readings}
        onChoose={(reading) => {
          pasteReading(node, reading);
          onClose();
        }}
      />
    </Dialog>
  );
}
