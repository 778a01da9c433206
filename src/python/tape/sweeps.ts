/** The last sweep that began at one place of the program. */
interface Swept {
  readonly root: number;
  readonly place: number;
  /** How many sweeps there began until then. */
  readonly count: number;
}

/** The values that a run swept back from: of each place the last one, and the first of all. */
export class Sweeps {
  private readonly places = new Map<number, Swept>();
  private first: Swept | null = null;

  /** @param root the place in the log of the value. @param place where the program was. */
  add(root: number, place: number): void {
    const swept = { root, place, count: (this.places.get(place)?.count ?? 0) + 1 };
    // It comes to the end, as the latest.
    this.places.delete(place);
    this.places.set(place, swept);
    this.first ??= { ...swept, count: 0 };
  }

  /** The last sweep of each place, the latest first, and the first of all, where that is another. */
  told(): readonly Swept[] {
    const { first } = this;
    const last = [...this.places.values()].reverse();
    const isThere = last.some(({ root }) => root === first?.root);
    return first === null || isThere ? last : [...last, first];
  }
}
