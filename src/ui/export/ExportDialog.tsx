import { useState } from 'react';
import { Tabs } from '../parts/frame/Tabs';
import { Dialog } from '../parts/menus/Dialog';
import { FigurePage } from './FigurePage';
import type { FigureSource } from './figure-source';

/** In what forms the graph leaves the app, page by page. */
const pages = [{ id: 'figure', label: 'Figure' }] as const;

/** What is open, to be put somewhere else. */
export function ExportDialog({
  source,
  onClose,
}: {
  readonly source: FigureSource;
  readonly onClose: () => void;
}) {
  const [page, choose] = useState<(typeof pages)[number]['id']>('figure');
  return (
    <Dialog title="Export" onClose={onClose} wide>
      <Tabs label="What to export" tabs={pages} chosen={page} onChoose={choose}>
        <FigurePage source={source} />
      </Tabs>
    </Dialog>
  );
}
