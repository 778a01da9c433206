import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  reload: 'Neu laden',
  tryAgain: 'Noch einmal versuchen',
  somethingWentWrongInWengert: (cause) => `In Wengert ging etwas schief: ${cause}.`,
  yourWorkIsStillHere: 'Die Arbeit ist noch da. Falls etwas seltsam aussieht, die Seite neu laden.',
  couldNotBeLoaded: (what) => `Konnte nicht geladen werden: ${what}.`,
  aNewVersionOfWengert:
    'Eine neue Version von Wengert ist da: die Seite neu laden, die Arbeit bleibt.',
  tryAgainOrReloadThe:
    'Noch einmal versuchen oder die Seite neu laden, sobald wieder eine Verbindung besteht.',
  anotherGraphIsOpenNow:
    'Jetzt ist ein anderer Graph offen, daher wurde das für den vorigen Verlangte verworfen.',
};
