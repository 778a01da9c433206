/** Whose derivative is taken where there is none: at a kink, a tie, an edge of a domain. */
export type Convention = 'pytorch' | 'jax';

export const conventions: readonly Convention[] = ['pytorch', 'jax'];

/** What a program has unless it is said otherwise. */
export const DEFAULT_CONVENTION: Convention = 'pytorch';

/** Something for each convention, made the same way. */
export function eachConvention<T>(make: (convention: Convention) => T): Record<Convention, T> {
  return { pytorch: make('pytorch'), jax: make('jax') };
}
