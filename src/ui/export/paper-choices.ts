import { create } from 'zustand';
import type { BlankKey } from '../../figure/blanks';
import { recall, remember } from '../../state/stores/browser-memory';
import { type KeptChoices, keptChoices } from './kept-choices';
import { paperIn } from './paper-in';

/** What is printed, with what is chosen of one graph. */
export interface PaperChoices extends KeptChoices {
  /** The cells that are otherwise than the choice says, which are kept as long as the page is open, */
  readonly flipped: ReadonlySet<BlankKey>;
  /** and of which formula they are. */
  readonly flippedIn: string;
}

const usual = (): KeptChoices => ({
  kind: 'page',
  size: paperIn(navigator.language),
  landscape: false,
  graph: true,
  table: true,
  link: true,
  blank: 'derivatives',
  answers: true,
});

export const usePaperChoices = create<PaperChoices>()(() => ({
  ...(keptChoices(recall('paper')) ?? usual()),
  flipped: new Set(),
  flippedIn: '',
}));

usePaperChoices.subscribe(({ flipped: _, flippedIn: __, ...kept }) =>
  remember('paper', JSON.stringify(kept)),
);
