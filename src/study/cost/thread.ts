/** Where this runs: times are those of that place. */
export type Thread = 'in a worker' | 'on the page';

/** Where what is measured just now is measured. */
export function currentThread(): Thread {
  return typeof document === 'undefined' ? 'in a worker' : 'on the page';
}
