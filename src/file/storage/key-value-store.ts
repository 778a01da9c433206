/** Where values stay when the page is left. Each call may be refused, for whatever reason. */
export interface KeyValueStore {
  /** The value, or undefined when there is none. */
  get(key: string): Promise<unknown>;
  /** Keeps all of these, or none of them; what is undefined is taken out. */
  set(values: Readonly<Record<string, unknown>>): Promise<void>;
}
