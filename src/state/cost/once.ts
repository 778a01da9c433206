/** Work that is done in one go, when its turn comes. */
export function* once<R>(work: () => R): Generator<null, R, undefined> {
  yield null;
  return work();
}
