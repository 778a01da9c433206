import { counted } from '../../words/en/grammar';
import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('graphs', {
  whatOpensYourGraphs: 'What opens your graphs',
  titleOfTheGraph: 'Title of the graph',
  untitled: 'Untitled',
  renameTheGraph: 'rename the graph',
  title: (title: string) => `Title: ${title}`,
  backToMyWork: 'Back to my work',
  keptInThisBrowser: 'Kept in this browser',
  notKeptThisPageIs: 'Not kept: this page is in a frame of another',
  openInAnotherTab: 'Open in another tab',
  editItHere: 'Edit it here',
  notKept: 'Not kept',
  saveToAFile: 'Save to a file',
  wengert: (title: string) => `${title} – Wengert`,
  unreadableGraphsLeft: (unreadable: number) =>
    `${counted(unreadable, 'graph')} that you left here can’t be read.`,
  recover: 'Recover',
});
