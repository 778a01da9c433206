/** A whole number with its thousands set apart: 1,200. */
export function wholeNumber(count: number): string {
  return new Intl.NumberFormat('en').format(count);
}

/** 1 operation, 1,200 operations, 2 passes. */
export function counted(count: number, what: string): string {
  const ending = count === 1 ? '' : /s$/.test(what) ? 'es' : /[^aeiou]y$/.test(what) ? 'ies' : 's';
  const stem = ending === 'ies' ? what.slice(0, -1) : what;
  return `${wholeNumber(count)} ${stem}${ending}`;
}
