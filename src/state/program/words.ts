import { wholeNumber } from '../../words/en/grammar';
import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('state/program', {
  fileIsTooLarge: (name: string, size: number, beside: number) =>
    `${name} has ${wholeNumber(size)} bytes; ${wholeNumber(beside)} are the most that are kept beside a program.`,
  takeAPartOfThe: 'Take a part of the data: its first lines are enough to see what happens.',
  open: (name: string) => `open “${name}”`,
  add: (names: string) => `add ${names}`,
  besideTheProgramNow: (names: string) => `Beside the program now: ${names}.`,
  remove: (name: string) => `remove ${name}`,
  edit: (name: string) => `edit ${name}`,
  begin: (name: string) => `begin ${name}`,
  kB: (round: number) => `${round} kB`,
  thisProgramWouldHaveCharacters: (length: number, source: number) =>
    `This program would have ${wholeNumber(length)} characters; ${wholeNumber(source)} are the most that can be kept and run, so it was left as it was.`,
  leaveOutDataThatIs: 'Leave out data that is written into the program.',
  editTheProgram: 'edit the program',
  thatIsMoreThanA: 'That is more than a graph can hold, or the run is not there any more.',
  runTheProgramAgainWith: 'Run the program again, with fewer steps or smaller data.',
  theProgramRanForMore:
    'The program ran for more than 5 minutes, which is the most that it may, and was stopped. Let it take fewer steps, or smaller data.',
  itsFunctionsWereTooDeep:
    'Its functions were too deep in each other: go over the values in a loop, with a list of those that are still to be visited.',
  itMayHaveTakenMore:
    'It may have taken more memory than there is: make the data or the model smaller, or take it in parts.',
  pythonCameToItsEnd: (mend: string, why: string) =>
    `Python came to its end with the program, and begins anew with the next run. ${mend} (${why})`,
  runTheProgram: 'run the program',
  program: 'Program',
  transformTheProgram: 'transform the program',
});
