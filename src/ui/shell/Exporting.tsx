import { useState } from 'react';
import { derivedOf } from '../../document/derived';
import { useSession } from '../../state/stores/session-store';
import { ExportDialog } from '../export/ExportDialog';
import { figureSource } from './figure-source';

/** What is open, as it is when the dialog opens, to be put somewhere else. */
export function Exporting({ onClose }: { readonly onClose: () => void }) {
  // Nothing can be done to it while the dialog is over the page.
  const [source] = useState(() => {
    const session = useSession.getState();
    const { program } = derivedOf(session.history.document).checked;
    return { figure: figureSource(session), program: program ?? null };
  });
  return <ExportDialog source={source} onClose={onClose} />;
}
