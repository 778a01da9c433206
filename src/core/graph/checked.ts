import { type Checked, check, checking } from './check';
import type { Graph } from './graph';
import { revalued } from './revalued';

const checkedGraphs = new WeakMap<Graph, Checked>();

/** The graph checked last: the next one often differs from it in one number. */
let last: Graph | null = null;

/** Checks a graph once, for what has nothing to do with derivatives. */
export function checkedGraph(graph: Graph): Checked {
  let checked = checkedGraphs.get(graph);
  if (!checked) {
    const near = last && checkedGraphs.get(last);
    checked = (last && near && revalued(last, near, graph)) ?? check(graph);
    know(graph, checked);
  }
  return checked;
}

function know(graph: Graph, checked: Checked): void {
  checkedGraphs.set(graph, checked);
  last = graph;
}

/** Checks a graph some nodes at a time, so that whoever asks for it afterwards need not wait. */
export function* checkingAhead(graph: Graph): Generator<null, void, undefined> {
  if (!checkedGraphs.has(graph)) know(graph, yield* checking(graph));
}
