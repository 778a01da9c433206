/** Where values stay when the page is left. Each call may be refused, for whatever reason. */
export interface KeyValueStore {
  /** The value, or undefined when there is none. */
  get(key: string): Promise<unknown>;
  /** Whether there is nothing in it. */
  isEmpty(): Promise<boolean>;
  /**
   * The values whose keys begin with a prefix, in the order of their keys, as they were at one moment.
   * @param atATime how many are taken in at once, with room for others in between; all, if it is left out.
   */
  entries(prefix: string, atATime?: number): Promise<readonly Entry[]>;
  /**
   * Keeps all of these, or none of them; what is undefined is taken out.
   * @param only nothing is written unless this holds, as of the same moment.
   * @returns whether it was written.
   */
  set(values: Readonly<Record<string, unknown>>, only?: Free): Promise<boolean>;
}

export type Entry = readonly [key: string, value: unknown];

/** A key that is to be free for others to be written. To ask that takes no answer in between. */
export interface Free {
  readonly key: string;
  /** A key that is to be there, as it is unless the store has been emptied since. */
  readonly own?: string;
  /** Whether it is taken from then on. */
  readonly take: boolean;
}
