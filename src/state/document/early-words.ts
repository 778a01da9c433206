import { counted, listed } from '../../words/en/grammar';
import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('state/document/early', {
  whatCopiesAndPastes: 'What copies and pastes',
  whatReadsArrays: 'What reads arrays',
  copied: (content: string) => `Copied ${content}`,
  pastingWorksInThisTab: 'Pasting works in this tab only.',
  node: (count: number) => counted(count, 'node', `${count}`),
  note: (count: number) => counted(count, 'note', `${count}`),
  theBrowserDidNotLet: 'The browser did not let Wengert read the clipboard.',
  pressCtrlVOrV: 'Press Ctrl+V or ⌘V instead.',
  theGraphWithWhatWas: 'the graph with what was pasted',
  pasted: (content: string) => `Pasted ${content}`,
  forNumbersSelectTheInput: 'For numbers, select the input or constant that they are for.',
  theClipboardHoldsNeitherNodes: 'The clipboard holds neither nodes nor an array',
  nothingToSimplifyYetNo: 'Nothing to simplify yet: no primitive has all its operands.',
  cut: 'cut',
  paste: 'paste',
  joined: (parts: readonly string[]) => listed(parts),
});
