import type { Ground } from '../../figure/inks';
import type { Caption, Picture } from '../../figure/picture';
import type { Typesetter } from '../../figure/typeset';

/** What a figure is written from: one picture, or one for each stop of a run. */
export interface FigureSubject {
  readonly pictures: readonly Picture[];
  readonly caption: Caption;
  readonly ground: Ground;
  /** Whether the ground is drawn; else it is seen through. */
  readonly filled: boolean;
  /** How many pixels of a bitmap a pixel of the picture takes, across. */
  readonly scale: number;
  readonly typeset: Typesetter;
}
