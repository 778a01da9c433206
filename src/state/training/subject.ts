import type { Graph, PrimitiveNode } from '../../core/graph/graph';
import { memoized } from '../../core/memoized';
import type { Document } from '../../document/document';
import { DEFAULT_TRAINING, type Training } from '../../document/training';
import { type DataSet, NOTHING, rowsAt } from '../../learn/data/data-set';
import { type Prepared, prepared } from '../../learn/data/prepared';
import { rowsOfRecipe } from '../../learn/data/sets';
import { isModel, type Model, modelOf, takesRows, type Unfit } from '../../learn/run/model';
import { lastingAttributes } from '../../learn/run/modes';

/** What is trained: a model, and the rows that it learns from. */
export interface Subject extends Prepared {
  readonly model: Model;
  readonly training: Training;
  readonly all: DataSet;
}

/** Why there is nothing to train yet. */
export type Lack = Unfit | { readonly kind: 'no rows' };

let last: {
  readonly recipe: Training;
  readonly loaded: DataSet | null;
  readonly rows: Rows;
} | null = null;

export interface Rows extends Prepared {
  readonly all: DataSet;
}

/** The rows of a recipe, split; they are the same object for as long as nothing of that changes. */
export function rowsFor(training: Training, loaded: DataSet | null): Rows | null {
  const { data, seed } = training;
  const known = last?.recipe.data === data && last.recipe.seed === seed && last.loaded === loaded;
  if (last && known) return last.rows;
  const all = rowsOfRecipe(data, seed, loaded);
  if (!all || all.y.length === 0) return null;
  const rows = { all, ...prepared(all, data, seed) };
  last = { recipe: training, loaded, rows };
  return rows;
}

const ROWS_OF_NOTHING: Rows = {
  ...{ all: NOTHING, train: NOTHING, test: rowsAt(NOTHING, []), scale: null },
};

/** What a document trains, or what it lacks. */
export function subjectOf(document: Document, loaded: DataSet | null): Subject | Lack {
  const training = document.training ?? DEFAULT_TRAINING;
  const rows = takesRows(document.graph) ? rowsFor(training, loaded) : ROWS_OF_NOTHING;
  if (!rows) return { kind: 'no rows' };
  const model = models(document.graph)(document.convention)(rows.all);
  return isModel(model) ? { ...rows, model, training } : model;
}

const models = memoized((graph: Graph) =>
  keyed((convention: Document['convention']) =>
    memoized((set: DataSet) => modelOf(graph, convention, set)),
  ),
);

function keyed<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
}

export function isSubject(found: Subject | Lack): found is Subject {
  return 'model' in found;
}

/** Whether two nodes differ at most in the seed of a dropout, which each update has of its own. */
function isDrawnAlike(a: PrimitiveNode, b: PrimitiveNode): boolean {
  const [own, other] = [a, b].map((node) => Object.entries(lastingAttributes(node) ?? {}));
  return (
    a.primitive === 'dropout' &&
    b.primitive === 'dropout' &&
    a.id === b.id &&
    a.name === b.name &&
    a.operands === b.operands &&
    String(own) === String(other)
  );
}

/** Whether two graphs train alike: they differ at most in numbers of what flows in, of what is learnt and is drawn by. */
export function trainAlike(a: Graph, b: Graph): boolean {
  if (a === b) return true;
  if (a.nodes.length !== b.nodes.length || a.folds !== b.folds) return false;
  return a.nodes.every((node, k) => {
    const other = b.nodes[k];
    if (node === other) return true;
    if (node.kind === 'primitive' && other?.kind === 'primitive') return isDrawnAlike(node, other);
    if (node.kind !== 'input' || other?.kind !== 'input') return false;
    const { value: _a, ...rest } = node;
    const { value: _b, ...others } = other;
    return (
      node.role !== undefined &&
      rest.id === others.id &&
      rest.name === others.name &&
      rest.role === others.role &&
      rest.dtype === others.dtype
    );
  });
}
