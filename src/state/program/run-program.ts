import type { Graph, GraphNode } from '../../core/graph/graph';
import type { ProgramFile } from '../../document/document';
import { firstOpen } from '../../document/folds/opened';
import { filesOf } from '../../document/program-files';
import { reconcile } from '../../document/reconcile/reconcile';
import { readFragment } from '../../file/schema/schema';
import { isFramed } from '../../file/storage/framed';
import type { FrontEnd } from '../../lang/read/front-end';
import { type Ending, PythonHost } from '../../python/runtime/host';
import type { ToldGraph } from '../../python/runtime/messages';
import { goToOpening, pause, stepByMachine } from '../playback/playback';
import { currentDocument, edit, settle } from '../stores/document-store';
import { refuse } from '../stores/notices';
import { useView } from '../stores/view-store';
import { currentViewport, stageNow } from '../stores/viewport';
import { useFigures } from './figures';
import { offerLines } from './offer-lines';
import { contentsOf } from './program-files';
import { isUnderWay, type LastRun, useProgram } from './program-store';
import { PYTHON, programOf } from './program-text';
import { forgetTransformed } from './transform-store';
import { wording } from './words';

const host = new PythonHost(!isFramed());

/** How much of what is printed is kept to be seen. */
const MOST_SHOWN = 200_000;

/**
 * Runs the program of the document. What it recorded becomes the graph, as a change that can be undone.
 * @throws PythonError where Python can't be had.
 */
export async function runProgram(): Promise<void> {
  if (isUnderWay(useProgram.getState())) return;
  settle();
  forgetTransformed();
  const source = programOf(currentDocument());
  const beside = filesOf(currentDocument());
  ran = null;
  useFigures.setState({ figures: [] });
  useProgram.setState({ status: { kind: 'starting' }, output: '', error: null });
  try {
    const ending = await host.run({
      source,
      files: contentsOf(currentDocument()),
      print: (text) =>
        useProgram.setState(({ output }) => ({ output: (output + text).slice(0, MOST_SHOWN) })),
      draw: (figure) =>
        useFigures.setState(({ figures }) => ({
          figures: [...figures, { at: useProgram.getState().output.length, figure }],
        })),
      progress: (progress) =>
        useProgram.setState({
          status:
            progress.kind === 'loading'
              ? {
                  kind: 'loading',
                  share: progress.total > 0 ? progress.loaded / progress.total : 0,
                }
              : progress,
        }),
    });
    if (ending.kind === 'ended') ran = { source, beside };
    ended(ending, source);
  } catch (error) {
    useProgram.setState({ status: { kind: 'idle' } });
    throw error;
  }
}

/** The program that ran last in the worker that is there, by its text and the files beside it; null where none is known. */
let ran: { readonly source: string; readonly beside: readonly ProgramFile[] } | null = null;

/**
 * How a function of a program goes both ways. The program is run for it, unless it is what ran last; what it
 * prints then is seen nowhere, and the document stays as it is.
 * @throws PythonError where Python can’t be had.
 */
export async function compareInProgram(
  { source, files, beside }: ProgramToCompare,
  asked: Parameters<PythonHost['compare']>[2],
  progress: Parameters<PythonHost['compare']>[3],
) {
  const isThere = ran?.source === source && ran.beside === beside;
  ran = null;
  const ending = await host.compare({ source, files }, isThere, asked, progress);
  if (ending.kind === 'compared') ran = { source, beside };
  return ending;
}

interface ProgramToCompare {
  readonly source: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly beside: readonly ProgramFile[];
}

/** Ends the program that runs, at once. */
export function stopProgram(): void {
  host.stop();
}

function ended(ending: Ending, source: string): void {
  if (ending.kind === 'stopped') {
    useProgram.setState({ status: { kind: 'stopped' } });
    return;
  }
  if (ending.kind === 'overdue' || ending.kind === 'crashed') {
    useProgram.setState({ error: lostWords(ending), status: { kind: 'stopped' } });
    return;
  }
  const { error, entries, events, milliseconds, skipped } = ending;
  const run = ending.graph && show(ending.graph, source, ending.files);
  useProgram.setState({
    error,
    graph: run?.graph ?? null,
    run,
    choices: ending.choices,
    shown: 0,
    order: null,
    skipped: { source, lines: skipped },
    life: { source, events },
    status: {
      kind: 'ended',
      seconds: milliseconds / 1000,
      entries,
      lost: ending.lost,
      nodes: run?.graph.nodes.length ?? null,
      own: ending.graph?.own ?? [],
    },
  });
  stepByLines();
}

function stepByLines(): void {
  offerLines();
  const { order } = useProgram.getState();
  if (order) stepByMachine(order);
}

/**
 * Makes another value of the last run the graph, or shows what is inside of a call that was left out.
 * @param inside the call by its number; −1 for none.
 */
export async function seeOfRun(which: number, inside: number): Promise<void> {
  const { run, status } = useProgram.getState();
  if (!run || status.kind !== 'ended') return;
  const graph = ran?.source === run.source ? await host.see(which, inside) : null;
  if (!graph) {
    refuse(wording.thatIsMoreThanA, wording.runTheProgramAgainWith);
    return;
  }
  const shown = show(graph, run.source, run.files);
  useProgram.setState({
    graph: shown?.graph ?? null,
    run: shown,
    shown: which,
    order: null,
    status: { ...status, nodes: shown?.graph.nodes.length ?? null, own: graph.own },
  });
  stepByLines();
}

/** What is said of a run of which nothing is left but what it printed. */
function lostWords(ending: Extract<Ending, { readonly kind: 'overdue' | 'crashed' }>): string {
  if (ending.kind === 'overdue') {
    return wording.theProgramRanForMore;
  }
  const deep = /call stack|recursion/i.test(ending.why);
  const mend = deep ? wording.itsFunctionsWereTooDeep : wording.itMayHaveTakenMore;
  return wording.pythonCameToItsEnd(mend, ending.why);
}

/** Makes what a run recorded the graph of the document; nodes that were there keep their places. */
function show(
  { nodes, folds, lines, scopeOf, scopes, closed, theirs, onTape, sweeps }: ToldGraph,
  source: string,
  files: readonly string[],
): LastRun | null {
  const { graph } = readFragment({ graph: { nodes, folds }, positions: {} }, 'program');
  if (programOf(currentDocument()) !== source) return null;
  edit(wording.runTheProgram, (document) =>
    reconcile(document, recorded(graph), source, stageNow()),
  );
  const shown = currentDocument().graph;
  useView.setState({ unfolded: firstOpen(shown) });
  pause();
  goToOpening();
  currentViewport()?.open();
  // They are as many as were recorded, in the same order, and may be followed by unfinished ones.
  const places = new Map(
    shown.nodes.slice(0, nodes.length).flatMap(({ id, kind }, k) => {
      const place = { line: lines[k] ?? 0, scope: scopeOf[k] ?? -1 };
      return kind === 'primitive' || kind === 'input' ? [[id, place] as const] : [];
    }),
  );
  const computed = new Map(
    shown.nodes.slice(0, nodes.length).flatMap(({ id }, k) => {
      const derivative = theirs[k] ?? null;
      return derivative === null ? [] : [[id, derivative] as const];
    }),
  );
  const recordedAt = new Map(
    shown.nodes.slice(0, nodes.length).flatMap(({ id }, k) => {
      const at = onTape[k] ?? -1;
      return at < 0 ? [] : [[id, at] as const];
    }),
  );
  const known = { places, scopes, closed, files, theirs: computed, onTape: recordedAt, sweeps };
  return { source, graph: shown, ...known };
}

/** The program as a text that was read: what it gave when it ran. */
function recorded(graph: Graph): FrontEnd {
  const inputs = graph.nodes.filter((node: GraphNode) => node.kind === 'input');
  return {
    id: PYTHON,
    label: wording.program,
    read: () => ({
      graph,
      ranges: new Map(),
      declared: new Set(inputs.map(({ id }) => id)),
      renamed: new Map(),
      notes: [],
    }),
  };
}
