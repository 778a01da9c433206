import { create } from 'zustand';
import type { BlankChoice, BlankKey } from '../../figure/blanks';
import type { PaperSize } from '../../figure/paper';
import { paperIn } from './paper-in';

/** What is printed and how, as it was chosen last in this tab. */
export interface PaperChoices {
  readonly kind: 'page' | 'worksheet';
  readonly size: PaperSize;
  readonly landscape: boolean;
  readonly graph: boolean;
  readonly table: boolean;
  /** Whether the link stands at the foot, with its code at the head. */
  readonly link: boolean;
  /** Which cells a worksheet leaves blank, */
  readonly blank: BlankChoice;
  /** and those that are otherwise than that says. */
  readonly flipped: ReadonlySet<BlankKey>;
  /** Of which formula these cells are. */
  readonly flippedIn: string;
  /** Whether the answers follow the worksheet. */
  readonly answers: boolean;
}

export const usePaperChoices = create<PaperChoices>()(() => ({
  kind: 'page',
  size: paperIn(navigator.language),
  landscape: false,
  graph: true,
  table: true,
  link: true,
  blank: 'derivatives',
  flipped: new Set(),
  flippedIn: '',
  answers: true,
}));
