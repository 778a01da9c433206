/** Where values stay when the page is left. Each call may be refused, for whatever reason. */
export interface KeyValueStore {
  /** The value, or undefined when there is none. */
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}
