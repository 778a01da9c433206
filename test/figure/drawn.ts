import { derivedOf, traceOf } from '../../src/document/derived';
import type { Document } from '../../src/document/document';
import { notesOf } from '../../src/document/note';
import { typeset } from '../../src/figure/mathjax';
import { joined, type Picture } from '../../src/figure/picture';
import { tablePicture } from '../../src/figure/table-picture';
import { spelledInGraph } from '../../src/lang/medium/spelled';
import { currentSteps } from '../../src/state/player/stops';
import { graphPictures } from '../../src/ui/canvas/figure/graph-picture';
import { sceneOf } from '../../src/ui/canvas/scene/scene';

/** How many steps the trace of a document has. */
export function stepsOf(document: Document): number {
  return traceOf(document, 'reverse').stepCount;
}

/** The graph after some numbers of steps. */
export function graphsOf(document: Document, steps: readonly number[]): readonly Picture[] {
  const trace = traceOf(document, 'reverse');
  const moments = steps.map((step) => ({
    scene: sceneOf(document, false, ''),
    derived: derivedOf(document),
    trace,
    now: currentSteps(trace, { step, granularity: 'statement' }),
    digits: 3,
    notation: 'prime' as const,
    spelled: spelledInGraph(document.graph),
    notes: notesOf(document),
  }));
  return graphPictures(moments, typeset);
}

/** The graph with its table below it. */
export function figureOf(document: Document, step: number): Picture {
  const trace = traceOf(document, 'reverse');
  const reached = (index: number) =>
    index >= step ? 'after' : index === step - 1 ? 'now' : 'before';
  const look = { notation: 'prime', digits: 3, mostEntries: 16, mostRows: 40, reached } as const;
  return joined(
    [graphsOf(document, [step])[0] as Picture, tablePicture(trace, look, typeset)],
    'down',
    24,
  );
}
