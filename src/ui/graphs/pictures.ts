import type { Head } from '../../file/storage/head';
import type { SmallPicture } from './small-picture';

interface Wish {
  readonly head: Head;
  readonly told: (picture: SmallPicture | null) => void;
}

/** The pictures of graphs, made one after the other while they are asked for. */
export class Pictures {
  readonly #make: (head: Head) => Promise<SmallPicture | null>;
  readonly #made = new Map<string, SmallPicture | null>();
  #wishes: readonly Wish[] = [];
  #busy = false;

  /** @param make makes one: null of a graph that has no nodes. Where it can't, nothing is told of it. */
  constructor(make: (head: Head) => Promise<SmallPicture | null>) {
    this.#make = make;
  }

  /** Asks for the picture of a graph as it was written. Returns what gives that up. */
  ask(head: Head, told: Wish['told']): () => void {
    const wish = { head, told };
    this.#wishes = [...this.#wishes, wish];
    void this.#work();
    return () => this.#without(wish);
  }

  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let wish = this.#wishes[0]; wish; wish = this.#wishes[0]) {
      const picture = await this.#pictureOf(wish.head).catch(() => undefined);
      const isWanted = this.#wishes.includes(wish);
      this.#without(wish);
      if (isWanted && picture !== undefined) wish.told(picture);
    }
    this.#busy = false;
  }

  async #pictureOf(head: Head): Promise<SmallPicture | null> {
    const key = `${head.id} ${head.written}`;
    const made = this.#made.get(key);
    if (made !== undefined) return made;
    const picture = await this.#make(head);
    this.#made.set(key, picture);
    return picture;
  }

  #without(wish: Wish): void {
    this.#wishes = this.#wishes.filter((one) => one !== wish);
  }
}
