import { wholeNumber } from '../../words/en/grammar';
import { worded } from '../../words/worded';

/** What `shell` says as soon as it is drawn. */
export const wording = worded('shell/early', {
  whatOpensAndSavesFiles: 'What opens and saves files',
  dropTheFileToOpen: 'Drop the file to open it',
  seeADerivativeBeingComputed:
    'See a derivative being computed, number by number: values flow forward along the wires, then derivatives flow back.',
  whatThereIsToSee: 'What there is to see',
  hideThisLine: 'Hide this line',
  theSettings: 'The settings',
  whatShowsYourGraphs: 'What shows your graphs',
  theListOfShortcuts: 'The list of shortcuts',
  theGlossary: 'The glossary',
  whatShowsTheLink: 'What shows the link',
  whatDrawsTheCodeOf: 'What draws the code of the link',
  whatEmbedsGraphs: 'What embeds graphs',
  whatExportsFigures: 'What exports figures',
  whatAsksHowNumbersAre: 'What asks how numbers are meant',
  thatIsCharactersAndA: (length: number, MOST: number) =>
    `That is ${wholeNumber(length)} characters, and a field takes at most ${wholeNumber(MOST)} at once.`,
  whatWasThereIsAs: 'What was there is as it was.',
});
