/**
 * The name of an output that can't have its own because an input has it: f, g or h, else f1, f2 …
 * A prime would be taken for an adjoint.
 */
export function namesakeFor(taken: ReadonlySet<string>): string {
  const letter = ['f', 'g', 'h'].find((name) => !taken.has(name));
  if (letter) return letter;
  let k = 1;
  while (taken.has(`f${k}`)) k++;
  return `f${k}`;
}
