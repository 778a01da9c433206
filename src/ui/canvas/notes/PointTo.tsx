import type { RefObject } from 'react';
import { derivedOf } from '../../../document/derived';
import { shortLabel } from '../../../document/labels';
import type { Note } from '../../../document/note';
import { pointAt } from '../../../state/document/note-doings';
import { useDocument } from '../../../state/stores/document-store';
import { Chooser } from '../../parts/menus/Chooser';
import type { ChooserOption } from '../../parts/menus/chooser-rank';
import { Popover } from '../../parts/overlays/Popover';
import { readingOrder } from '../scene/elements';
import { symbolOf } from '../scene/reading';
import { useScene } from '../scene/use-scene';
import { wording } from './words';

/** While nothing is typed, no more nodes than this are listed. */
const UNASKED = 40;

/** The list of nodes that a note can point at; those that it does are let go of. */
export function PointTo({
  note,
  anchor,
  onClose,
}: {
  readonly note: Note;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}) {
  const document = useDocument((state) => state.document);
  const derived = derivedOf(document);
  const scene = useScene((seen) => seen);
  const options = readingOrder(derived, scene).flatMap((id): ChooserOption[] => {
    const node = scene.byId.get(id)?.node;
    if (!node) return [];
    const detail = note.to.includes(id) ? { detail: wording.takeItsArrowAway } : {};
    return [{ id, label: shortLabel(derived, node), symbol: symbolOf(node), ...detail }];
  });
  return (
    <Popover anchor={anchor} onClose={onClose}>
      <Chooser
        label={wording.whatShouldTheNotePoint}
        placeholder={wording.typeToFind}
        options={(query) => (query.trim() === '' ? options.slice(0, UNASKED) : options)}
        onChoose={({ id }) => {
          pointAt(note.id, id);
          onClose();
        }}
        onCancel={onClose}
      />
    </Popover>
  );
}
