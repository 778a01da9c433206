import { useState } from 'react';
import { derivedOf } from '../../document/derived';
import { fileName } from '../../state/export/save-file';
import type { ExportPage } from '../../state/stores/dialog-store';
import { useSession } from '../../state/stores/session-store';
import { jobToGoOn } from '../../state/training/job';
import { ExportDialog, type ExportSource } from '../export/ExportDialog';
import { lackWords } from '../train/train-words';
import { figureSource } from './figure-source';
import { paperSource } from './paper-source';

/** What is open, as it is when the dialog opens, to be put somewhere else. */
export function Exporting({
  page,
  onClose,
}: {
  /** What is seen first. */
  readonly page: ExportPage;
  readonly onClose: () => void;
}) {
  // Nothing can be done to it while the dialog is over the page.
  const [source] = useState((): ExportSource => {
    const session = useSession.getState();
    const { document } = session.history;
    const { checked } = derivedOf(document);
    const { program } = checked;
    const figure = figureSource(session);
    return {
      figure,
      paper: () => paperSource(session),
      graph: document.graph,
      checked,
      model: () =>
        program
          ? { program, title: figure.title, file: fileName(figure.title), graph: document.graph }
          : null,
      training: async () => {
        const found = await jobToGoOn(figure.title);
        return 'kind' in found ? lackWords(found) : found;
      },
    };
  });
  return <ExportDialog source={source} first={page} onClose={onClose} />;
}
