import type { Kind, Rolled } from './loops';

/** Statements that repeat. */
export interface LoopFound {
  /** How many loops it is in. */
  readonly depth: number;
  readonly count: number;
  /** Statements of one turn, those of loops within counted as often as they run. */
  readonly statements: number;
  /** The first one of the first turn. */
  readonly first: number;
}

/** The loops among rolled items, in order, those within others after them. */
export function loopsIn({ kinds, places, kindOf, widths }: Rolled): readonly LoopFound[] {
  const found: LoopFound[] = [];
  const visit = (all: ArrayLike<number>, from: number, depth: number): number => {
    let [at, run] = [from, 0];
    for (let k = 0; k < all.length; k++) {
      const of = kindOf[all[k]] as Kind;
      if ('statement' in of) run++;
      else {
        const place = found.push({ depth, count: of.count, statements: 0, first: places[at] }) - 1;
        const statements = visit(of.body, at, depth + 1);
        found[place] = { ...(found[place] as LoopFound), statements };
        run += of.count * statements;
      }
      at += widths[all[k]];
    }
    return run;
  };
  visit(kinds, 0, 0);
  return found;
}
