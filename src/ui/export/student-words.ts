import { worded } from '../../words/worded';

/** What assignments on paper say. */
export const wording = worded('export/students', {
  assignment: 'Assignment',
  whatMakesWorksheets: 'What makes worksheets',
  sheets: 'Sheets',
  worksheets: 'Worksheets',
  solutions: 'Solutions',
  names: 'Names or numbers, one on a line',
  whatNamesAreFor:
    'Each student gets a sheet with this name and, where the assignment has numbers of one’s own, with the numbers that the link gives under the same name. Without names there is one sheet to be copied.',
  tooMany: (most: number) => `The first ${most} get a sheet: print the others after them.`,
  noQuestionYet: 'There is no question yet: press Ask, then Put in assignment.',
  sheetsAreMade: (ready: number, most: number) =>
    most === 1 ? 'The sheet is being made.' : `The sheets are being made: ${ready} of ${most}.`,
  pageOf: (page: number, of: number) => `Page ${page} of ${of} is written.`,
  cancel: 'Cancel',
  saveAsLatex: 'Save as LaTeX',
  whatWritesLatex: 'What writes LaTeX',
  worksheetsOf: (title: string) => `${title} worksheets`,
  solutionsOf: (title: string) => `${title} solutions`,
});
