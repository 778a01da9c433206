import { type ReactNode, useState } from 'react';
import type { Checked } from '../../core/graph/check';
import type { Graph } from '../../core/graph/graph';
import type { ModelSource } from '../../model/written-model';
import type { ExportPage } from '../../state/stores/dialog-store';
import { late } from '../parts/frame/late';
import { Tabs } from '../parts/frame/Tabs';
import { Dialog } from '../parts/menus/Dialog';
import { FigurePage } from './FigurePage';
import type { FigureSource } from './figure-source';
import type { PaperSource } from './paper-source';

const PaperPage = late(async () => (await import('./PaperPage')).PaperPage, 'What makes pages');
const ModelPage = late(async () => (await import('./ModelPage')).ModelPage, 'What writes models');
const CodePage = late(async () => (await import('./CodePage')).CodePage, 'What writes code');

/** What there is to be put somewhere else. */
export interface ExportSource {
  readonly figure: FigureSource;
  /** What is printed, made when it is asked for. */
  paper(): PaperSource;
  readonly graph: Graph;
  /** What it computes. */
  readonly checked: Checked;
  /** What is written as a model, made when it is asked for; null where the graph is not complete. */
  model(): ModelSource | null;
}

interface Page {
  readonly id: ExportPage;
  readonly label: string;
  page(source: ExportSource): ReactNode;
}

/** In what forms the graph leaves the app, page by page. */
const pages: readonly Page[] = [
  { id: 'figure', label: 'Figure', page: ({ figure }) => <FigurePage source={figure} /> },
  { id: 'paper', label: 'Page', page: ({ paper }) => <PaperPage made={paper} /> },
  {
    id: 'code',
    label: 'Code',
    page: ({ figure, graph, checked }) => (
      <CodePage title={figure.title} graph={graph} checked={checked} />
    ),
  },
  { id: 'model', label: 'Model', page: ({ model }) => <ModelPage made={model} /> },
];

/** What is open, to be put somewhere else. */
export function ExportDialog({
  source,
  first,
  onClose,
}: {
  readonly source: ExportSource;
  /** The page that is seen first. */
  readonly first: ExportPage;
  readonly onClose: () => void;
}) {
  const [chosen, choose] = useState(first);
  return (
    <Dialog title="Export" onClose={onClose} wide>
      <Tabs label="What to export" tabs={pages} chosen={chosen} onChoose={choose}>
        {pages.find(({ id }) => id === chosen)?.page(source)}
      </Tabs>
    </Dialog>
  );
}
