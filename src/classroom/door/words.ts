import { worded } from '../../words/worded';

/** What is done with packages for platforms, and who marks. */
export const wording = worded('classroom/door', {
  withGradescope:
    'Upload the ZIP file as the autograder of a programming assignment. Students upload a text file with the link that Hand in gives.',
  withPrairieLearn:
    'Put the folder of the ZIP file under questions of a course. Students paste the link that Hand in gives.',
  withJsInput: 'Upload the page under Files, and paste problem.xml into a blank advanced problem.',
  withQti:
    'Import the ZIP file into a question bank. It has the questions about numbers, of an array a blank for each, with the numbers of the graph, and knows no mistakes.',
  withScorm12: 'Moodle, Canvas, Blackboard, ILIAS: add the ZIP file as a SCORM package.',
  withScorm2004: 'As SCORM 1.2, where the platform has the newer one; it keeps longer answers.',
  theGrader: 'the grader, from the answers',
  theBrowser: 'the student’s browser',
  thePlatform: 'the platform',
});
