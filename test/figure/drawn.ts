import { derivedOf, traceOf } from '../../src/document/derived';
import type { Document } from '../../src/document/document';
import { notesOf } from '../../src/document/note';
import type { BlankChoice } from '../../src/figure/blanks';
import { typeset } from '../../src/figure/mathjax';
import type { Paper, Sheet } from '../../src/figure/paper';
import { joined, type Picture } from '../../src/figure/picture';
import { type SheetParts, sheetsOf } from '../../src/figure/sheets';
import { tablePicture } from '../../src/figure/table-picture';
import { type Example, exampleById } from '../../src/file/examples/examples';
import { spelledInGraph } from '../../src/lang/medium/spelled';
import { currentSteps } from '../../src/state/player/stops';
import { EMPTY_SESSION } from '../../src/state/session/session';
import { graphPictures } from '../../src/ui/canvas/figure/graph-picture';
import { sceneOf } from '../../src/ui/canvas/scene/scene';
import type { PaperSource } from '../../src/ui/export/paper-source';
import { paperSource } from '../../src/ui/shell/paper-source';

/** How many steps the trace of a document has. */
export function stepsOf(document: Document): number {
  return traceOf(document, 'reverse').stepCount;
}

/** The graph after some numbers of steps. */
export function graphsOf(
  document: Document,
  steps: readonly number[],
  { bare = false } = {},
): readonly Picture[] {
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
    bare,
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

/** An example by its id. */
export function named(id: string): Example {
  const found = exampleById(id);
  if (!found) throw new Error(`There is no example ${id}.`);
  return found;
}

/** What is printed of a document. */
export function paperOf(document: Document): PaperSource {
  const { history } = EMPTY_SESSION;
  return paperSource({ ...EMPTY_SESSION, history: { ...history, document } });
}

/** A document as sheets of paper. */
export function printed(
  document: Document,
  {
    kind,
    choice,
    paper,
    link = null,
    code = null,
  }: Pick<SheetParts, 'kind'> &
    Partial<Pick<SheetParts, 'link' | 'code'>> & {
      readonly choice: BlankChoice;
      readonly paper: Paper;
    },
): readonly Sheet[] {
  const source = paperOf(document);
  const blanks = source.blanks(choice);
  const { title, formula, inputs, table } = source;
  const graph = source.graph(kind === 'worksheet' ? blanks : new Set(), typeset);
  const answers = kind === 'answers';
  const parts = { title, kind, formula, inputs, graph, table, link, code };
  return sheetsOf(parts, paper, { cells: blanks, answers }, typeset);
}
