import type { Graph } from '../../core/graph/graph';
import { type Document, EMPTY_DOCUMENT } from '../../document/document';
import { withInputs } from '../../document/progress';
import { DEFAULT_TRAINING, type Training } from '../../document/training';
import { withPlaces } from '../../layout/automatic';
import { graphOfStart, type Start } from '../../learn/network/starts';
import { drawnAt } from '../../learn/run/modes';
import { leaveDocument } from '../loading/unmade';
import { goToOpening, pause as pausePlayer } from '../playback/playback';
import { currentDocument, openDocument } from '../stores/document-store';
import { inform } from '../stores/notices';
import { select } from '../stores/selection';
import { currentViewport, stageNow } from '../stores/viewport';
import { wording as names } from './names/words';
import { rowsInto } from './rows-in';
import { loadRows } from './rows-loaded';
import { isSubject, rowsFor, subjectOf } from './subject';
import { pause } from './train';
import { useTraining } from './training-store';
import { wording } from './words';

/** Rows that a graph shows at once, until the first update. */
const SHOWN = 64;

/** Features and classes of data whose rows are not there yet. */
const known: Readonly<
  Record<string, { readonly inputs: number; readonly classes: number; readonly vocabulary: number }>
> = {
  digits: { inputs: 64, classes: 10, vocabulary: 0 },
};

/** Puts a network for the data of a recipe in place of the graph, as one step of undo. */
export function buildNetwork(shape: Start['network'], training: Training, title: string): void {
  pause();
  const { progress: _, ...recipe } = training;
  const { loaded } = useTraining.getState();
  const found = rowsFor(recipe, loaded);
  const size = found
    ? {
        inputs: found.all.features.length,
        classes: found.all.classes?.length ?? 0,
        vocabulary: found.all.vocabulary?.length ?? 0,
      }
    : known[recipe.data.set];
  if (!size) return;
  const count = found?.train.y.length ?? SHOWN;
  const rows = recipe.batch === 0 ? count : Math.min(recipe.batch, count);
  openTrained(graphOfStart(shape, { ...size, rows, seed: recipe.seed }), recipe, title);
}

/** Puts a graph that can be trained in place of the one there is, with its first rows. */
function openTrained(graph: Graph, recipe: Training, title: string): void {
  const { loaded } = useTraining.getState();
  const { convention } = currentDocument();
  const output = graph.nodes.find((node) => node.kind === 'output' && node.name === 'loss');
  const bare: Document = {
    ...EMPTY_DOCUMENT,
    ...{ convention, training: recipe, output: output?.id ?? null },
    graph: drawnAt(graph, { seed: recipe.seed, update: 0 }),
  };
  const found = subjectOf(bare, loaded);
  const first = isSubject(found) ? rowsInto(found, 0) : null;
  const filled = first ? withInputs(bare, first.numbers, first.shapes) : bare;
  leaveDocument(() => {
    openDocument(wording.build(title), withPlaces(filled, stageNow()), 'example', title);
    pausePlayer();
    select([]);
    goToOpening();
    currentViewport()?.open();
    loadRows();
    inform(wording.pressTrainAndWatchIt(title));
  });
}

/** Puts an example in place of the graph. */
export function openStart({ id, title, network, data, optimiser, training }: Start): void {
  const recipe: Training = {
    ...DEFAULT_TRAINING,
    ...training,
    data: { ...DEFAULT_TRAINING.data, ...data },
    optimiser: { ...DEFAULT_TRAINING.optimiser, ...optimiser },
  };
  buildNetwork(network, recipe, names.starts[id]?.name ?? title);
}

/** What a network for some data is called. */
export function titleFor({ data }: Training): string {
  return wording.aNetworkFor(names.sets[data.set]?.name ?? null);
}
