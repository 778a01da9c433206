import { useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { noteSize, notesOf } from '../../../document/note';
import { currentDocument } from '../../../state/stores/document-store';
import { select } from '../../../state/stores/selection';
import { overlaps } from '../scene/geometry';
import { sceneOf } from '../scene/scene';

/** While a box is drawn with Shift, everything it touches is selected, painted nodes and notes included. */
export function useBoxSelection(): void {
  const flow = useStoreApi();
  useEffect(
    () =>
      flow.subscribe((state, before) => {
        if (!state.userSelectionActive && before.userSelectionActive) {
          // React Flow would put a frame over the selected nodes that hides them from the pointer.
          queueMicrotask(() => flow.setState({ nodesSelectionActive: false }));
        }
        const { userSelectionRect: box, transform } = state;
        if (!box || !state.userSelectionActive || box === before.userSelectionRect) return;
        const [x, y, zoom] = transform;
        const drawn = {
          x: (box.x - x) / zoom,
          y: (box.y - y) / zoom,
          width: box.width / zoom,
          height: box.height / zoom,
        };
        const document = currentDocument();
        const { nodes } = sceneOf(document);
        const notes = notesOf(document).filter(({ at, text }) =>
          overlaps({ ...at, ...noteSize(text) }, drawn),
        );
        select(
          nodes.filter((node) => overlaps(node, drawn)).map(({ id }) => id),
          [],
          notes.map(({ id }) => id),
        );
      }),
    [flow],
  );
}
