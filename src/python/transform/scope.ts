/** The names of a function, of a comprehension or of the whole program. */
export class Scope<Value> {
  private names = new Map<string, Value>();

  constructor(private readonly outer: Scope<Value> | null = null) {}

  get(name: string): Value | undefined {
    return this.names.get(name) ?? this.outer?.get(name);
  }

  set(name: string, value: Value): void {
    this.names.set(name, value);
  }

  delete(name: string): void {
    this.names.delete(name);
  }

  /** The same names, to go on with by themselves in a branch. */
  branch(): Scope<Value> {
    const branch = new Scope<Value>(this.outer);
    branch.names = new Map(this.names);
    return branch;
  }

  /** Takes the names of a branch for its own. */
  become(branch: Scope<Value>): void {
    this.names = new Map(branch.names);
  }

  own(): IterableIterator<string> {
    return this.names.keys();
  }
}
