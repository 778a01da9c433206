import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('examples/early', {
  thePicturesOfExamples: 'The pictures of examples',
  theCourseOfFourteenLessons: 'The course of fourteen lessons',
  fromAProgramAsA:
    'From a program as a list of small steps to derivatives of derivatives, with questions.',
  course: 'Course',
  searchTheExamples: 'Search the examples',
});
