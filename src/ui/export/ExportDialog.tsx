import { type ReactNode, useState } from 'react';
import type { Program } from '../../core/program/program';
import { late } from '../parts/frame/late';
import { Tabs } from '../parts/frame/Tabs';
import { Dialog } from '../parts/menus/Dialog';
import { FigurePage } from './FigurePage';
import type { FigureSource } from './figure-source';

const CodePage = late(async () => (await import('./CodePage')).CodePage, 'What writes code');

/** What there is to be put somewhere else. */
export interface ExportSource {
  readonly figure: FigureSource;
  /** What the graph computes; null where it is not complete. */
  readonly program: Program | null;
}

interface Page {
  readonly id: string;
  readonly label: string;
  page(source: ExportSource): ReactNode;
}

/** In what forms the graph leaves the app, page by page. */
const pages = [
  { id: 'figure', label: 'Figure', page: ({ figure }) => <FigurePage source={figure} /> },
  {
    id: 'code',
    label: 'Code',
    page: ({ figure, program }) => <CodePage title={figure.title} program={program} />,
  },
] as const satisfies readonly Page[];

/** What is open, to be put somewhere else. */
export function ExportDialog({
  source,
  onClose,
}: {
  readonly source: ExportSource;
  readonly onClose: () => void;
}) {
  const [chosen, choose] = useState<(typeof pages)[number]['id']>('figure');
  return (
    <Dialog title="Export" onClose={onClose} wide>
      <Tabs label="What to export" tabs={pages} chosen={chosen} onChoose={choose}>
        {pages.find(({ id }) => id === chosen)?.page(source)}
      </Tabs>
    </Dialog>
  );
}
