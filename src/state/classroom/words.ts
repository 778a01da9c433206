import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('state/classroom', {
  selectANodeOrA: 'Select a node or a wire, or step to what is to be asked.',
  thereIsNoSuchNumber: 'There is no such number at this place.',
  anAssignmentHasQuestionsAt: (questions: number) =>
    `An assignment has ${questions} questions at most.`,
  theseQuestionsHaveNoOther:
    'These questions have no other numbers that are worth asking: every student gets those of the graph.',
  theCommandThatMarks: 'The command that marks',
  thePageOfPackages: 'The page of packages',
  savedAs: (saveFile: string) => `Saved as ${saveFile}`,
  theLinkOfTheAssignment: 'The link of the assignment is copied',
  theLinkIsCopiedWhoever: 'The link is copied: whoever opens it is asked this',
  thisQuestionCantBeAsked: 'This question can’t be asked of this graph any more.',
  openTheAnswer: 'open the answer',
  thisIsWhatAStudent:
    'This is what a student handed in: paste it under Mark, with the link of the assignment.',
  openTheAssignment: 'open the assignment',
  whatYourCourseHasKept: 'What your course has kept of your answers can’t be read.',
  beginTheAssignment: 'begin the assignment',
  handedInYourCourseHas: 'Handed in: your course has your answers.',
  whatYouHandInIs: 'What you hand in is copied: paste it where your teacher asks for it',
});
