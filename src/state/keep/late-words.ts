import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('state/keep/late', {
  whatReadsAndWritesLinks: 'What reads and writes links',
  whatReadsYourWork: 'What reads your work',
  saveToAFile: 'Save to a file',
  yourWorkCantBeSaved: 'Your work can’t be saved in this browser.',
  saveItToAFile: (message: string) =>
    `Save it to a file or share it as a link to keep it. (${message})`,
  whatYouDoIsKept: 'What you do is kept in this browser again.',
  theBrowserHasEmptiedIts:
    'The browser has emptied its storage, and other graphs kept in it are gone.',
  theOneThatIsShown: 'The one that is shown is kept again.',
  allAreGone: 'the graphs kept in it are gone',
  someAreGone: 'some of the graphs kept in it are gone',
  allButTheLastAreGone: 'the graphs kept in it are gone but for the last one',
  someMayBeGone: 'some of the graphs kept in it may be gone',
  storageWasDamaged: (gone: string) =>
    `The storage of this browser was damaged or emptied, and ${gone}.`,
  theLastOneIsHere: 'The last one is here from a spare copy, and what you do is kept again.',
  whatYouDoFromNow: 'What you do from now on is kept again.',
  thisGraphIsOpenIn: 'This graph is open in another tab. If you change it here, you change a copy.',
  editItHere: 'Edit it here',
  thisGraphIsEditedIn:
    'This graph is edited in another tab now. If you change it here, you change a copy.',
  storageDoesNotAnswer:
    'The storage of this browser does not answer, so what you do here is not kept yet.',
  wengertGoesOnTrying: 'Wengert goes on trying.',
  whatYouChangedLastCant: 'What you changed last can’t be read.',
  whatCameBeforeItIs: 'What came before it is here.',
  someOfWhatUndoWent: 'Some of what Undo went back over can’t be read any more.',
  storageAnswersWithTheGraphs:
    'The storage of this browser answers again: what you do is kept, and so is what you left here.',
  storageAnswersAgain: 'The storage of this browser answers again: what you do is kept.',
  openWhatILeft: 'Open what I left',
});
