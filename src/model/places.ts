import type { Program } from '../core/program/program';
import { scopesIn } from './scopes';
import { GRADIENTS } from './with-gradients';
import type { ModelSource } from './written-model';

/** Where a statement stands in the graph. */
export interface Place {
  /** What comes before its name: the folds around it, each with a slash behind it. */
  readonly scope: string;
  /** The name that a person gave it. */
  readonly name: string | undefined;
  /** Both, as a message names the place; empty where there is neither. */
  readonly path: string;
}

/** Says where statements stand: of a pullback, where that whose it is stands, among the gradients. */
export function placesOf({ graph }: ModelSource): (program: Program, statement: number) => Place {
  const scopesOf = scopesIn(graph);
  return (program, statement) => {
    const origin = program.origins.get(statement);
    const node = origin?.node ?? origin?.pullback;
    const folds = node === undefined ? [] : scopesOf(node);
    const before = origin?.node === undefined && origin?.pullback !== undefined ? GRADIENTS : '';
    const scope = `${before}${folds.map((fold) => `${fold}/`).join('')}`;
    const name = program.names.get(statement);
    return { scope, name, path: `${scope}${name ?? ''}`.replace(/\/$/, '') };
  };
}
