import { listed, plural } from '../../words/en/grammar';
import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('state/command/late', {
  theGraphOf: (name: string) => `the graph of ${name}`,
  open: (name: string) => `open ${name}`,
  opened: (name: string, openWords: string) => `Opened ${name}.${openWords}`,
  openExtents: (count: number, named: readonly string[]) =>
    ` ${plural(count, 'The extent', 'The extents')} ${listed(named)}, which it leaves open, ${plural(count, 'is', 'are')} 1 here.`,
  whatSavesFiles: 'What saves files',
  saveToAFile: 'Save to a file',
  aLinkCouldNotBe: 'A link could not be made.',
  savedAs: (saveFile: string) => `Saved as ${saveFile}`,
  onlyOneFileCanBe: 'Only one file can be opened at a time.',
  whatYouHadIsStill: 'What you had is still here.',
  whatOpensModels: 'What opens models',
  openedByName: (name: string) => `Opened ${name}`,
  cantBeOpened: (name: string, why: string) => `${name} can’t be opened. ${why}`,
});
