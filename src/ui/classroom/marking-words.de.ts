import type { wording as english } from './marking-words';

/** The same in German. */
export const wording: typeof english = {
  notices: {
    'other questions':
      'Darin stehen andere Fragen als in der Aufgabe: Jemand hat es von Hand geändert.',
    'too many attempts':
      'Darin stehen mehr Versuche als erlaubt: Was darüber hinausgeht, zählt nicht.',
    'handed in more than once': 'Unter diesem Namen wurde mehr als einmal abgegeben.',
  },
};
