import type { TextRange } from '../expression/statement';
import { MAX_DEPTH } from '../grammar';
import { refusedThere } from './translation';

/** How deep a reader is in a text whose parts hold others like them. */
export class Depth {
  private levels = 0;

  /** Reads a part that begins at a place. @throws ParseError where it is nested too deep. */
  deeper<T>(place: TextRange, read: () => T): T {
    if (++this.levels > MAX_DEPTH) {
      throw refusedThere(place, { kind: 'dialect nested too deep', most: MAX_DEPTH });
    }
    const found = read();
    this.levels--;
    return found;
  }
}
