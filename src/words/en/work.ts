/** What went wrong with work that was done elsewhere. */
export const workWords = {
  'no sign': () => 'The worker that did it gives no sign any more.',
};
