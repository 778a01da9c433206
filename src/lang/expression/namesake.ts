/** Names that are taken. More may come while they are asked, and none is given back. */
type Taken = Pick<ReadonlySet<string>, 'has'>;

/** Finds a name of this stem with the first number that is free. */
export function numberedName(stem: string, taken: Taken): () => string {
  let k = 1;
  return () => {
    while (taken.has(`${stem}${k}`)) k++;
    return `${stem}${k}`;
  };
}

/**
 * Finds the name of an output that can't have its own because an input has it: f, g or h, else f1, f2 …
 * A prime would be taken for an adjoint.
 */
export function namesakeName(taken: Taken): () => string {
  const numbered = numberedName('f', taken);
  return () => ['f', 'g', 'h'].find((name) => !taken.has(name)) ?? numbered();
}
