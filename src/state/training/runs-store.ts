import { create } from 'zustand';
import type { Graph } from '../../core/graph/graph';
import type { Convention } from '../../core/rule/convention';
import { type KeptRun, withKept } from '../../learn/run/kept-run';
import { trainAlike } from './subject';

interface RunsState {
  /** Of all graphs, in the order in which they were begun. */
  readonly runs: readonly KeptRun[];
  /** Those that are drawn, by their ids. */
  readonly drawn: readonly number[];
}

/** Runs that are drawn at once at most: so many lines can be told apart. */
export const MOST_DRAWN = 6;

/** The runs of this visit, to be held against each other. */
export const useRuns = create<RunsState>()(() => ({ runs: [], drawn: [] }));

/** The runs of a graph, whatever its parameters are by now. */
export function runsOf(
  runs: readonly KeptRun[],
  document: { readonly graph: Graph; readonly convention: Convention },
): readonly KeptRun[] {
  return runs.filter(
    ({ graph, convention }) =>
      convention === document.convention && trainAlike(graph, document.graph),
  );
}

/** What the next run of a graph is called. */
export function nextNumber(graph: Graph, convention: Convention): number {
  const numbers = runsOf(useRuns.getState().runs, { graph, convention }).map((run) => run.number);
  return 1 + Math.max(0, ...numbers);
}

/** Keeps a run as it is now; one that is new is drawn. */
export function keepRun(kept: KeptRun): void {
  const { runs, drawn } = useRuns.getState();
  const isNew = runs.every(({ id }) => id !== kept.id);
  useRuns.setState({
    runs: withKept(runs, kept),
    drawn: isNew ? [...drawn, kept.id] : drawn,
  });
}

/** Has a run drawn, or not any more. */
export function drawRun(id: number, is: boolean): void {
  const { drawn } = useRuns.getState();
  useRuns.setState({ drawn: is ? [...drawn, id] : drawn.filter((each) => each !== id) });
}

/** Lets go of a run. */
export function forgetRun(id: number): void {
  const { runs, drawn } = useRuns.getState();
  useRuns.setState({
    runs: runs.filter((run) => run.id !== id),
    drawn: drawn.filter((each) => each !== id),
  });
}
