import { create } from 'zustand';
import type { Graph } from '../../core/graph/graph';
import type { Convention } from '../../core/rule/convention';
import type { Training } from '../../document/training';
import type { DataSet } from '../../learn/data/data-set';
import type { Missing, TableRead } from '../../learn/data/table';
import type { Report } from '../../learn/run/training-task';

/** A run: what it trains, and what was told of it. */
export interface Run {
  /** Tells it from the others of this visit. */
  readonly id: number;
  /** What it is called among the runs of its graph. */
  readonly number: number;
  readonly graph: Graph;
  readonly convention: Convention;
  readonly training: Training;
  /** The first is of the start; in the order of their updates. */
  readonly reports: readonly Report[];
  /** Index of the report whose parameters the document has. */
  readonly at: number;
}

interface TrainingState {
  readonly run: Run | null;
  /** What is under way. */
  readonly doing: 'nothing' | 'training' | 'catching up';
  /** What was wrong with the run that ended, to be told where it is started. */
  readonly failure: string | null;
  /** The rows that had to be loaded, once they are there. */
  readonly loaded: DataSet | null;
  readonly loading: boolean;
  /** The rows of one's own that were taken last, and how; `again` takes them with another answer to what is missing. */
  readonly taken: {
    readonly found: TableRead;
    readonly missing: Missing;
    readonly again: ((missing: Missing) => void) | null;
  } | null;
  /** Whether both axes of the picture of the loss are logarithmic. */
  readonly logarithmic: boolean;
  /** Whether the rows that the graph shows stay as they are. */
  readonly pinned: boolean;
  /** The row, among those of the next batch, that a parameter's change is told for; and that parameter. */
  readonly traced: number;
}

/** What training has done and shows; of it, the document keeps the recipe and how far it has come. */
export const useTraining = create<TrainingState>()(() => ({
  run: null,
  doing: 'nothing',
  failure: null,
  loaded: null,
  loading: false,
  taken: null,
  logarithmic: true,
  pinned: false,
  traced: 0,
}));
