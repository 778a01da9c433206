import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('state/visit', {
  whatReadsAndWritesLinks: 'What reads and writes links',
  theLessonsOfTheCourse: 'The lessons of the course',
  whatTurnsThePagesOf: 'What turns the pages of lessons',
  whatOpensAssignments: 'What opens assignments',
  openTheLink: 'open the link',
  whatYouHadIsStill: 'What you had is still here.',
  whatReadsExamples: 'What reads examples',
  open: (title: string) => `open ${title}`,
  theWorkYouLeftHere: 'The work you left here can’t be read.',
  wengertStartsAnewBesideIt: (why: string) =>
    `Wengert starts anew beside it, and keeps it as it is. (${why})`,
  whatThisBrowserKeepsFor: 'What this browser keeps for Wengert can’t be read now.',
  itStaysAsItIs: (why: string) => `It stays as it is, and what you do is kept beside it. (${why})`,
  tryAgain: 'Try again',
  couldNotBeLoadedSo: (name: string) =>
    `${name} could not be loaded, so the interface is in English.`,
  reloadThePageWhenYou: 'Reload the page when you are online.',
  reload: 'Reload',
  aNewVersionOfWengert: 'A new version of Wengert is there. Your work stays.',
  whatKeepsYourWork: 'What keeps your work',
  yourWorkCantBeSaved: 'Your work can’t be saved in this browser.',
  whatSavesItCouldNot: (error: string) =>
    `What saves it could not be loaded; reload the page when you are online. (${error})`,
});
