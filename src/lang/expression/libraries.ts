/** Whose functions a call is of, where that says what it takes when nothing is said. */
export type Library =
  | 'numpy'
  | 'scipy'
  | 'torch'
  | 'tensorflow'
  | 'javascript'
  | 'python'
  | 'jaxnn';

const prefixes: Readonly<Record<Library, RegExp>> = {
  numpy: /^(?:np|numpy|anp|jnp|jax\.numpy)(?:\.|$)/,
  scipy: /^(?:scipy|special|linalg|jax\.scipy)(?:\.|$)/,
  torch: /^(?:torch|F|nn)(?:\.|$)/,
  tensorflow: /^(?:tf|keras)(?:\.|$)/,
  jaxnn: /^jax\.nn$/,
  // JavaScript has one Math, Python one math.
  javascript: /^Math$/,
  python: /^c?math$/,
};

/** The library that a prefix is of, np. or torch.nn.functional.; null where it says no more than a name does. */
export function libraryOf(prefix: string | undefined): Library | null {
  if (prefix === undefined) return null;
  const found = Object.entries(prefixes).find(([, pattern]) => pattern.test(prefix));
  return (found?.[0] as Library | undefined) ?? null;
}
