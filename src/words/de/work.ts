import type * as english from '../en/work';

/** The same in German. */
export const workWords: typeof english.workWords = {
  'no sign': () => 'Der Worker, der daran arbeitete, gibt kein Lebenszeichen mehr.',
};
