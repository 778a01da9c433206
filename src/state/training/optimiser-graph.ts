import { EMPTY_GRAPH } from '../../core/graph/graph';
import { graphOf } from '../../core/graph/graph-of';
import { EMPTY_DOCUMENT } from '../../document/document';
import type { OptimiserRecipe } from '../../document/training';
import { withPlaces } from '../../layout/automatic';
import { optimiserProgram } from '../../learn/optimiser/optimisers';
import { chooseDocument } from '../beside/choosing';
import { stageNow } from '../stores/viewport';
import { wording } from './names/words';

/** Has one update of one parameter stand beside the graph, as the program that it is. */
export function showOptimiser(recipe: OptimiserRecipe): void {
  const { program } = optimiserProgram(recipe, []);
  const document = { ...EMPTY_DOCUMENT, graph: graphOf(program, EMPTY_GRAPH) };
  chooseDocument(
    wording.optimisers[recipe.name]?.name ?? recipe.name,
    withPlaces(document, stageNow()),
  );
}
