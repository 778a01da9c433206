/**
 * Makes names, each once, as TensorFlow does: the name itself where it is free, else the name with the first
 * number that is. Capitals count for nothing.
 */
export function uniqueNames(): (name: string) => string {
  const used = new Map<string, number>();
  return (name) => {
    const lower = name.toLowerCase();
    let count = used.get(lower) ?? 0;
    used.set(lower, count + 1);
    if (count === 0) return name;
    let found = `${name}_${count}`;
    while (used.has(found.toLowerCase())) found = `${name}_${++count}`;
    used.set(lower, count + 1);
    used.set(found.toLowerCase(), 1);
    return found;
  };
}
