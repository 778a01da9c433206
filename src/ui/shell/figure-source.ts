import { derivedOf } from '../../document/derived';
import { notesOf } from '../../document/note';
import { joined, type Picture, withMargin } from '../../figure/picture';
import { tablePicture } from '../../figure/table-picture';
import { spelledInGraph } from '../../lang/medium/spelled';
import { printExpression } from '../../lang/print/print';
import { placeOf } from '../../state/player/firing-order';
import { currentSteps, nextStop } from '../../state/player/stops';
import { traceIn } from '../../state/session/cursor';
import type { Session } from '../../state/session/session';
import { graphPictures } from '../canvas/figure/graph-picture';
import { sceneOf } from '../canvas/scene/scene';
import { type FigureParts, type FigureSource, MOST_READ_NODES } from '../export/figure-source';
import { wording } from './late-words';

/** Of longer tables so many rows are drawn around those of the step. */
const MOST_ROWS = 40;
/** Arrays of more numbers are told by their shape. */
const MOST_ENTRIES = 16;
/** Around the table. */
const EDGE = 20;
/** Graphs that are wider than this by their height have the table below them. */
const WIDE = 1.2;
/** A formula that is longer says nothing in one breath. */
const LONGEST_FORMULA = 300;

/** What figures of a session are made of. */
export function figureSource(session: Session): FigureSource {
  const { history, view, player } = session;
  const { document, sheet } = history;
  const derived = derivedOf(document);
  const trace = traceIn(session);
  const { digits, notation } = view;
  const stops = [0];
  for (let step = 0; step < trace.stepCount; ) {
    step = nextStop(trace, { ...player, step });
    stops.push(step);
  }
  const at = Math.min(player.step, trace.stepCount);
  const current = Math.max(
    0,
    stops.findLastIndex((stop) => stop <= at),
  );
  const scene = sceneOf(document);
  const momentAt = (step: number) => ({
    scene,
    bare: scene.nodes.length > MOST_READ_NODES,
    derived,
    trace,
    now: currentSteps(trace, { ...player, step }),
    digits,
    notation,
    spelled: spelledInGraph(document.graph),
    notes: notesOf(document),
  });
  const picturesAt: FigureSource['picturesAt'] = (wanted, parts, typeset) => {
    const graphs = parts.graph ? graphPictures(wanted.map(momentAt), typeset) : [];
    const style = { notation, digits, mostEntries: MOST_ENTRIES, mostRows: MOST_ROWS };
    const tables = parts.table
      ? wanted.map((step) => {
          const { from, to, order } = currentSteps(trace, { ...player, step });
          const reached = (index: number) => {
            const place = placeOf(order, index);
            return place >= to ? 'after' : place >= from ? 'now' : 'before';
          };
          return tablePicture(trace, { ...style, reached }, typeset);
        })
      : [];
    return wanted.map((_, k) => together(graphs[k], tables[k], parts));
  };
  return {
    title: document.title ?? sheet.name ?? wording.graph,
    formula: formulaOf(derived.checked.program),
    nodeCount: scene.nodes.length,
    stops,
    current,
    picturesAt,
  };
}

function together(
  graph: Picture | undefined,
  table: Picture | undefined,
  parts: FigureParts,
): Picture {
  if (!parts.table || !table) return graph ?? NOTHING;
  const framed = withMargin(table, EDGE);
  if (!graph || graph.width === 0) return framed;
  return joined([graph, framed], graph.width > WIDE * graph.height ? 'down' : 'across', 0);
}

const NOTHING: Picture = { width: 0, height: 0, marks: [] };

function formulaOf(program: Parameters<typeof printExpression>[0]): string {
  const text = printExpression(program).replace(/\s*\n\s*/g, '; ');
  return text.length > LONGEST_FORMULA ? `${text.slice(0, LONGEST_FORMULA)} …` : text;
}
