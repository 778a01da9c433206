import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  theLessonsOfTheCourse: 'Die Lektionen des Kurses',
  examples: 'Beispiele',
  theExamples: 'Die Beispiele',
};
