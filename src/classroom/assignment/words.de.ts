import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  anotherAssignment: 'Das beantwortet eine andere Aufgabe oder eine, die seither geändert wurde.',
  assignmentItself: 'Dies ist die Aufgabe selbst und nicht, was abgegeben wurde.',
  right: 'Richtig',
  notAnswered: 'Nicht beantwortet',
  notKnown: 'Nicht bekannt',
  notRight: 'Nicht richtig',
  noLink: 'In der Abgabe steht kein Link: einfügen, was „Abgeben“ liefert.',
  besides: (notices) => `Außerdem: ${notices}`,
  handedInAs: (student, points, most) =>
    `Abgegeben als ${student || 'niemand'}: ${points} von ${most}.`,
  question: (number) => `Frage ${number}`,
  columns: {
    student: 'Name',
    points: 'Punkte',
    of: 'von',
    question: 'Frage',
    attempts: 'Versuche',
    hints: 'Hinweise',
    mistake: 'Fehler',
    notes: 'Anmerkungen',
    from: 'Quelle',
  },
  notices: {
    'other questions':
      'Darin stehen andere Fragen als in der Aufgabe: Jemand hat es von Hand geändert.',
    'too many attempts':
      'Darin stehen mehr Versuche als erlaubt: Was darüber hinausgeht, zählt nicht.',
    'handed in more than once': 'Unter diesem Namen wurde mehr als einmal abgegeben.',
  },
};
