/** What a task does: a pure function of arguments that can be copied. */
// biome-ignore lint/suspicious/noExplicitAny: each task has its own arguments.
type TaskBody = (...args: any) => Iterator<unknown, unknown, undefined>;

/**
 * Work that can be done on the page or in a worker. It is called like the generator function it is, and
 * carries the name by which a worker knows it.
 */
export type Task<F extends TaskBody = TaskBody> = F & { readonly task: string };

/**
 * Makes a task of a generator function over arguments that can be copied: numbers, plain objects, typed
 * arrays, programs. It yields what is found on the way or how far it has come. To be done in a worker it
 * has to stand in the worker's list.
 * @param name which no other task has.
 */
/* @__NO_SIDE_EFFECTS__ */
export function task<F extends TaskBody>(name: string, run: F): Task<F> {
  return Object.assign(run, { task: name });
}

/** Makes work of a function that is done in one go: it pauses once, before it begins. */
/* @__NO_SIDE_EFFECTS__ */
export function inOneGo<A extends readonly unknown[], R>(
  run: (...args: A) => R,
): (...args: A) => Generator<null, R, undefined> {
  return function* (...args) {
    yield null;
    return run(...args);
  };
}
