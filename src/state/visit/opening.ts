import { type Document, EMPTY_DOCUMENT, type Snapshot } from '../../document/document';
import { setConvention, setValue } from '../../document/edits';
import { withExpression } from '../../document/expression';
import type { Example } from '../../file/examples/example';
import { withPlaces } from '../../layout/automatic';
import { goToOpening, pause } from '../playback/playback';
import { edited } from '../session/history';
import { snapshotOf, viewedAs } from '../session/snapshot';
import { edit } from '../stores/document-store';
import { select } from '../stores/selection';
import { change, useSession } from '../stores/session-store';
import { currentViewport } from '../stores/viewport';

/** All that a link or the saved work holds, as it is now. */
export function currentSnapshot(): Snapshot {
  return snapshotOf(useSession.getState());
}

/** Shows a snapshot in place of the document, as a change that can be undone. */
export function openSnapshot({ document, view }: Snapshot, label: string): void {
  change((session) => edited(session, label, () => withPlaces(document)), ...viewedAs(view));
  currentViewport()?.fit();
}

/** Shows an example in place of the document, by its convention, as a change that can be undone. */
export function openExample(example: Example): void {
  edit(`open ${example.title}`, ({ convention }) =>
    setConvention(documentOfExample(example), convention),
  );
  pause();
  select([]);
  goToOpening();
  currentViewport()?.fit();
}

export function documentOfExample({ text, inputs }: Example): Document {
  const document = withExpression(EMPTY_DOCUMENT, text);
  return document.graph.nodes.reduce((filled, node) => {
    const value =
      node.kind === 'input' && Object.hasOwn(inputs, node.name) ? inputs[node.name] : undefined;
    return value === undefined ? filled : setValue(filled, node.id, value);
  }, document);
}
