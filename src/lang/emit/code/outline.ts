import { applicationsIn } from '../../../core/graph/application';
import type { Checked } from '../../../core/graph/check';
import { checkedGraph } from '../../../core/graph/checked';
import { foldTree, nodesIn } from '../../../core/graph/fold-tree';
import type { FoldId, Graph } from '../../../core/graph/graph';
import { parametersOf } from '../../../core/graph/parameters';
import { type Program, primitiveAt } from '../../../core/program/program';

/** Statements of a program that follow each other and are written as a function. */
export interface Block {
  readonly name: string;
  /** The first of its statements, and the first after them. */
  readonly from: number;
  readonly to: number;
  /** Those in it, in order. */
  readonly inner: readonly Block[];
  /** What values are called within it, where that is known: of an own primitive its parameters, in order. */
  readonly called?: readonly { readonly statement: number; readonly name: string }[];
}

/** A program and what of it is written as functions. */
export interface Outline {
  readonly program: Program;
  readonly blocks: readonly Block[];
}

/** A program with nothing of it apart. */
export function plainOutline(program: Program): Outline {
  return { program, blocks: [] };
}

/** The program of a graph, its folds as functions; one that is torn is no function. */
export function outlineOf(
  graph: Graph,
  { program, statementOf }: Pick<Checked, 'program' | 'statementOf'> = checkedGraph(graph),
): Outline {
  if (!graph.folds) return plainOutline(program);
  const tree = foldTree(graph);
  const applications = applicationsIn(graph);
  const blocksIn = (around: FoldId | null): readonly Block[] =>
    (tree.inside.get(around) ?? [])
      .flatMap((fold) => {
        const inner = blocksIn(fold.id);
        const own = nodesIn(tree, fold.id).flatMap((id) => statementOf.get(id) ?? []);
        const applied = own.filter((statement) => primitiveAt(program, statement));
        if (applied.length === 0) return [];
        const [from, to] = [least(applied), greatest(applied) + 1];
        const apart = new Set(own);
        if (!isKeptTogether(program, from, to, apart)) return inner;
        const application = applications.get(fold.id);
        const called = application && parametersGiven(application, statementOf);
        return [{ name: fold.name, from, to, inner, ...(called && { called }) }];
      })
      .sort((a, b) => a.from - b.from);
  return { program, blocks: blocksIn(null) };
}

/** Whether nothing stands between these statements but what needs no place of its own. */
function isKeptTogether(
  program: Program,
  from: number,
  to: number,
  own: ReadonlySet<number>,
): boolean {
  for (let i = from; i < to; i++) if (!own.has(i) && primitiveAt(program, i)) return false;
  return true;
}

function parametersGiven(
  {
    definition,
    given,
  }: { definition: Parameters<typeof parametersOf>[0]; given: readonly (string | null)[] },
  statementOf: ReadonlyMap<string, number>,
): Block['called'] {
  const names = parametersOf(definition);
  return given.flatMap((id, k) => {
    const statement = statementOf.get(id ?? '');
    return statement === undefined ? [] : [{ statement, name: names[k] as string }];
  });
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b));
}

function greatest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b));
}

/** The blocks of a program that came of another, given where each statement of that went. */
export function movedBlocks(
  blocks: readonly Block[],
  rangeOf: (block: Block) => readonly [from: number, to: number],
  moved: (statement: number) => number,
): readonly Block[] {
  return blocks.map((block) => {
    const [from, to] = rangeOf(block);
    const { name, called } = block;
    return {
      name,
      from,
      to,
      inner: movedBlocks(block.inner, rangeOf, moved),
      ...(called && {
        called: called.map((each) => ({ ...each, statement: moved(each.statement) })),
      }),
    };
  });
}
