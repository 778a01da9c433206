import type { Graph, GraphNode } from '../../core/graph/graph';
import { reconcile } from '../../document/reconcile/reconcile';
import { readFragment } from '../../file/schema/schema';
import type { FrontEnd } from '../../lang/read/front-end';
import { type Ending, PythonHost } from '../../python/runtime/host';
import { goToOpening, pause } from '../playback/playback';
import { currentDocument, edit, settle } from '../stores/document-store';
import { currentViewport, stageNow } from '../stores/viewport';
import { useFigures } from './figures';
import { isUnderWay, useProgram } from './program-store';
import { PYTHON, programOf } from './program-text';
import { forgetTransformed } from './transform-store';

const host = new PythonHost();

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
  useFigures.setState({ figures: [] });
  useProgram.setState({ status: { kind: 'starting' }, output: '', error: null });
  try {
    const ending = await host.run({
      source,
      files: {},
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
    ended(ending, source);
  } catch (error) {
    useProgram.setState({ status: { kind: 'idle' } });
    throw error;
  }
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
  const { error, entries, milliseconds } = ending;
  const graph = ending.graph && show(ending.graph.nodes, source);
  useProgram.setState({
    error,
    graph: graph ?? null,
    status: {
      kind: 'ended',
      seconds: milliseconds / 1000,
      entries,
      nodes: graph?.nodes.length ?? null,
      own: ending.graph?.own ?? [],
    },
  });
}

/** Makes what a run recorded the graph of the document; nodes that were there keep their places. */
function show(nodes: readonly unknown[], source: string): Graph {
  const { graph } = readFragment({ graph: { nodes }, positions: {} }, 'program');
  const before = currentDocument();
  if (programOf(before) !== source) return before.graph;
  edit('run the program', (document) => reconcile(document, recorded(graph), source, stageNow()));
  pause();
  goToOpening();
  currentViewport()?.open();
  return currentDocument().graph;
}

/** The program as a text that was read: what it gave when it ran. */
function recorded(graph: Graph): FrontEnd {
  const inputs = graph.nodes.filter((node: GraphNode) => node.kind === 'input');
  return {
    id: PYTHON,
    label: 'Program',
    read: () => ({
      graph,
      ranges: new Map(),
      declared: new Set(inputs.map(({ id }) => id)),
      renamed: new Map(),
      notes: [],
    }),
  };
}
