import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('state/loading', {
  reload: 'Reload',
  tryAgain: 'Try again',
  somethingWentWrongInWengert: (cause: string) => `Something went wrong in Wengert: ${cause}.`,
  yourWorkIsStillHere: 'Your work is still here. If something looks odd, reload the page.',
  couldNotBeLoaded: (what: string) => `${what} could not be loaded.`,
  aNewVersionOfWengert: 'A new version of Wengert is there: reload the page, your work stays.',
  tryAgainOrReloadThe: 'Try again, or reload the page when you are online.',
  anotherGraphIsOpenNow:
    'Another graph is open now, so what was asked of the one before was dropped.',
});
