import type { NodeId } from '../../core/graph/graph';
import { reconcile } from '../../document/reconcile/reconcile';
import { ParseError } from '../../lang/read/parse-error';
import { readProgram } from '../../python/transform/program';
import { type Transformed, transform } from '../../python/transform/transform';
import { goToOpening, pause } from '../playback/playback';
import { currentDocument, edit, settle } from '../stores/document-store';
import { currentViewport, stageNow } from '../stores/viewport';
import { useProgram } from './program-store';
import { PYTHON, programOf } from './program-text';
import { type TransformOutcome, useTransform } from './transform-store';
import { wording } from './words';

/**
 * Makes what a function of the program computes the graph, without running the program, as a change that can
 * be undone; or tells where and why that can't be done.
 * @param name which function; the last one that takes and returns something when left out.
 */
export function transformProgram(name?: string): void {
  settle();
  const source = programOf(currentDocument());
  useTransform.setState({ outcome: outcomeOf(source, name) });
}

function outcomeOf(source: string, name: string | undefined): TransformOutcome {
  let functions: readonly string[] = [];
  try {
    functions = readProgram(source).functions.map((each) => each.name);
    const transformed = transform(source, name);
    const ids = show(transformed, source);
    const lineAt = (at: number) => source.slice(0, at).split('\n').length;
    return {
      kind: 'made',
      source,
      functions,
      name: transformed.name,
      nodes: transformed.graph.nodes.length,
      ranges: new Map(
        [...transformed.ranges].flatMap(([id, range]) => {
          const shown = ids.get(id);
          return shown === undefined ? [] : [[shown, range] as const];
        }),
      ),
      decided: [...new Set(transformed.decided.map(({ from }) => lineAt(from)))],
      fixed: transformed.fixed,
    };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const line = source.slice(0, error.from).split('\n').length;
    const asked = name ?? functions.at(-1) ?? '';
    return {
      kind: 'refused',
      source,
      functions,
      name: asked,
      line,
      message: error.message,
      mend: error.hint,
    };
  }
}

/** Makes it the graph of the document; returns what each node is called there. */
function show(
  { graph, ranges, declared }: Transformed,
  source: string,
): ReadonlyMap<NodeId, NodeId> {
  const read = () => ({ graph, ranges, declared, renamed: new Map<string, string>(), notes: [] });
  const language = { id: PYTHON, label: wording.program, read };
  edit(wording.transformTheProgram, (document) =>
    reconcile(document, language, source, stageNow()),
  );
  pause();
  goToOpening();
  currentViewport()?.open();
  const shown = currentDocument().graph;
  useProgram.setState({
    status: { kind: 'idle' },
    output: '',
    error: null,
    graph: shown,
    run: null,
    order: null,
  });
  // What a text is made of comes first, in its order.
  return new Map(graph.nodes.map(({ id }, k) => [id, shown.nodes[k]?.id ?? id]));
}
