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
import { wording as studentWording } from './student-words';
import type { TrainingSource } from './training/TrainingPage';
import { wording } from './words';

const PaperPage = late(async () => (await import('./PaperPage')).PaperPage, wording.whatMakesPages);
const StudentPage = late(
  async () => (await import('./StudentPage')).StudentPage,
  studentWording.whatMakesWorksheets,
);
const ModelPage = late(
  async () => (await import('./ModelPage')).ModelPage,
  wording.whatWritesModels,
);
const TrainingPage = late(
  async () => (await import('./training/TrainingPage')).TrainingPage,
  wording.whatWritesTraining,
);
const CodePage = late(async () => (await import('./CodePage')).CodePage, wording.whatWritesCode);

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
  /** What is trained, to go on elsewhere. */
  readonly training: TrainingSource;
}

interface Page {
  readonly id: ExportPage;
  readonly label: string;
  page(source: ExportSource): ReactNode;
}

/** In what forms the graph leaves the app, page by page. */
const pages: readonly Page[] = [
  { id: 'figure', label: wording.figure, page: ({ figure }) => <FigurePage source={figure} /> },
  { id: 'paper', label: wording.page, page: ({ paper }) => <PaperPage made={paper} /> },
  {
    id: 'students',
    label: studentWording.assignment,
    page: ({ paper }) => <StudentPage made={paper} />,
  },
  {
    id: 'code',
    label: wording.code,
    page: ({ figure, graph, checked }) => (
      <CodePage title={figure.title} graph={graph} checked={checked} />
    ),
  },
  { id: 'model', label: wording.model, page: ({ model }) => <ModelPage made={model} /> },
  {
    id: 'training',
    label: wording.training,
    page: ({ training }) => <TrainingPage made={training} />,
  },
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
    <Dialog title={wording.export} onClose={onClose} wide>
      <Tabs label={wording.whatToExport} tabs={pages} chosen={chosen} onChoose={choose}>
        {pages.find(({ id }) => id === chosen)?.page(source)}
      </Tabs>
    </Dialog>
  );
}
