/** Runs work to its end at once, whatever it yields on the way; what it returns. */
export function finished<Y, R>(work: Iterator<Y, R, undefined>): R {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
