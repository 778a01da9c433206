import { useState } from 'react';
import { useSession } from '../../state/stores/session-store';
import { ExportDialog } from '../export/ExportDialog';
import { figureSource } from './figure-source';

/** What is open, as it is when the dialog opens, to be put somewhere else. */
export function Exporting({ onClose }: { readonly onClose: () => void }) {
  // Nothing can be done to it while the dialog is over the page.
  const [source] = useState(() => figureSource(useSession.getState()));
  return <ExportDialog source={source} onClose={onClose} />;
}
