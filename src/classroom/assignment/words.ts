import { worded } from '../../words/worded';

/** What is said of what was handed in. */
export const wording = worded('classroom/assignment', {
  anotherAssignment: 'It answers another assignment, or one that was changed since.',
  assignmentItself: 'This is the assignment, and not what was handed in.',
  right: 'Right',
  notAnswered: 'Not answered',
  notKnown: 'Not known',
  notRight: 'Not right',
  noLink: 'No link is in what was submitted: paste what Hand in gives.',
  besides: (notices: string) => `Told besides: ${notices}`,
  handedInAs: (student: string, points: number, most: number) =>
    `Handed in as ${student || 'nobody'}: ${points} of ${most}.`,
  question: (number: number) => `Question ${number}`,
  columns: {
    student: 'student',
    points: 'points',
    of: 'of',
    question: 'question',
    attempts: 'attempts',
    hints: 'hints',
    mistake: 'mistake',
    notes: 'notes',
    from: 'from',
  },
  notices: {
    'other questions': 'It has other questions than the assignment: somebody changed it by hand.',
    'too many attempts': 'It has more attempts than are allowed: those beyond count for nothing.',
    'handed in more than once': 'Handed in more than once under this name.',
  },
});
