import type { SmallPicture } from './small-picture';

interface Wish<Of> {
  readonly of: Of;
  readonly told: (picture: SmallPicture | null) => void;
}

/** How pictures are made of whatever holds a graph. */
interface Making<Of> {
  /** Tells one from the others, and from itself as it was. */
  readonly keyOf: (of: Of) => string;
  /** Makes one: null of a graph that has no nodes. Where it can't, nothing is told of it. */
  readonly make: (of: Of) => Promise<SmallPicture | null>;
}

/** The pictures of graphs, made one after the other while they are asked for. */
export class Pictures<Of> {
  readonly #making: Making<Of>;
  readonly #made = new Map<string, SmallPicture | null>();
  #wishes: readonly Wish<Of>[] = [];
  #busy = false;

  constructor(making: Making<Of>) {
    this.#making = making;
  }

  /** Asks for the picture of a graph as it is. Returns what gives that up. */
  ask(of: Of, told: Wish<Of>['told']): () => void {
    const wish = { of, told };
    this.#wishes = [...this.#wishes, wish];
    void this.#work();
    return () => this.#without(wish);
  }

  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let wish = this.#wishes[0]; wish; wish = this.#wishes[0]) {
      const picture = await this.#pictureOf(wish.of).catch(() => undefined);
      const isWanted = this.#wishes.includes(wish);
      this.#without(wish);
      if (isWanted && picture !== undefined) wish.told(picture);
    }
    this.#busy = false;
  }

  async #pictureOf(of: Of): Promise<SmallPicture | null> {
    const key = this.#making.keyOf(of);
    const made = this.#made.get(key);
    if (made !== undefined) return made;
    const picture = await this.#making.make(of);
    this.#made.set(key, picture);
    return picture;
  }

  #without(wish: Wish<Of>): void {
    this.#wishes = this.#wishes.filter((one) => one !== wish);
  }
}
