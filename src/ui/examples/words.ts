import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('examples', {
  theLessonsOfTheCourse: 'The lessons of the course',
  examples: 'Examples',
  theExamples: 'The examples',
});
