import type { Head } from '../../file/storage/head';
import { placed } from '../../state/keep/placing';
import { pictureOf } from '../../state/shelf/graphs';
import { type SmallPicture, smallPicture } from './small-picture';

/** The pictures of graphs, each made once it is asked for, one after the other. */
export class Pictures {
  readonly #made = new Map<string, Promise<SmallPicture | null>>();
  #last: Promise<unknown> = Promise.resolve();

  /** The picture of a graph as it was written; null where it has no nodes. @throws FileError, StorageError, PartError */
  of({ id, written }: Head): Promise<SmallPicture | null> {
    const key = `${id} ${written}`;
    const made = this.#made.get(key) ?? this.#next(id);
    this.#made.set(key, made);
    return made;
  }

  #next(id: string): Promise<SmallPicture | null> {
    const make = async () => smallPicture(await placed((await pictureOf(id)).document));
    const made = this.#last.then(make, make);
    this.#last = made.catch(() => {});
    return made;
  }
}
