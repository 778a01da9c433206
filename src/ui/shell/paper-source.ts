import { valueAt } from '../../core/sweep/evaluate';
import { stepAt, type Trace } from '../../core/trace/trace';
import { derivedOf } from '../../document/derived';
import { notesOf } from '../../document/note';
import { isPending } from '../../document/pending';
import { blanksOf, cellPlace } from '../../figure/blanks';
import { traceTable } from '../../figure/trace-table';
import { latexFormula } from '../../lang/emit/formula';
import { latexMedium } from '../../lang/medium/latex';
import type { TraceStyle } from '../../lang/medium/medium';
import { plainMedium } from '../../lang/medium/plain';
import { spelledInGraph, within } from '../../lang/medium/spelled';
import { namedAs } from '../../lang/term/called';
import { cellsOf } from '../../lang/term/cells';
import { writeResult } from '../../lang/term/write-tensor';
import { traceIn } from '../../state/session/cursor';
import type { Session } from '../../state/session/session';
import { graphPictures } from '../canvas/figure/graph-picture';
import { hiddenBy } from '../canvas/figure/hidden';
import { sceneOf } from '../canvas/scene/scene';
import { MOST_NODES, MOST_READ_NODES } from '../export/figure-source';
import { MOST_PRINTED_ROWS, type PaperSource } from '../export/paper-source';
import { wording } from './late-words';

/** Arrays of more numbers are told by their shape. */
const MOST_ENTRIES = 16;
/** Inputs that stand above the graph; of more the table tells. */
const MOST_INPUTS = 40;

/** What is printed of a session. */
export function paperSource(session: Session): PaperSource {
  const { history, view } = session;
  const { document, sheet } = history;
  const derived = derivedOf(document);
  const trace = traceIn(session);
  const { digits, notation } = view;
  const style = { notation, digits, mostEntries: MOST_ENTRIES };
  const scene = sceneOf(document);
  const isLarge = scene.nodes.length > MOST_NODES;
  const pending = isPending(trace);
  return {
    title: document.title ?? sheet.name ?? wording.computationGraph,
    formula: latexFormula(trace.program) || null,
    inputs: pending ? [] : inputsOf(trace, style),
    derivatives: trace.mode === 'forward' ? 'tangents' : 'adjoints',
    missing: pending ? wording.theNumbersOfThisGraph : null,
    isLarge,
    table: traceTable(trace, style, MOST_PRINTED_ROWS),
    graph(blanks, typeset) {
      if (isLarge) return null;
      const end = trace.stepCount;
      const moment = {
        scene,
        derived,
        trace,
        bare: scene.nodes.length > MOST_READ_NODES,
        now: { from: end, to: end },
        digits,
        notation,
        spelled: spelledInGraph(document.graph),
        notes: notesOf(document),
        hidden: hiddenBy(blanks, derived, trace),
      };
      return graphPictures([moment], typeset)[0] ?? null;
    },
    of: (other) => paperSource({ ...session, history: { ...history, document: other } }),
    blanks: (choice) => blanksOf(trace, choice, MOST_PRINTED_ROWS),
    cellText(key) {
      const { step, side, part } = cellPlace(key);
      const medium = plainMedium(within(trace.program, style));
      const cells = cellsOf(medium, trace, stepAt(trace, step));
      return cells[side === 0 ? 'primal' : 'derivative']?.[part] ?? '';
    },
  };
}

function inputsOf(trace: Trace, style: TraceStyle): readonly string[] {
  const { program, values } = trace;
  const medium = latexMedium(within(program, style));
  return program.inputs.slice(0, MOST_INPUTS).map(({ name, statement }) => {
    const value = writeResult(medium, valueAt(program, values, statement));
    return `${medium.primal(namedAs(program, name, statement))} ${value}`;
  });
}
