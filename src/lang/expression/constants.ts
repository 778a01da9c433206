/** Numbers that have a name, unless the text assigns something else to it. */
const NAMED: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['π', Math.PI],
  ['PI', Math.PI],
  ['Pi', Math.PI],
  ['M_PI', Math.PI],
  ['e', Math.E],
  ['M_E', Math.E],
  ['inf', Number.POSITIVE_INFINITY],
  ['infinity', Number.POSITIVE_INFINITY],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['nan', Number.NaN],
  ['NaN', Number.NaN],
]);

/** The number a name stands for where nothing else is assigned to it. */
export function namedConstant(name: string): number | undefined {
  return NAMED.get(name);
}

/**
 * The shortest text that reads back as this number: `0.1`, `-2`, `1e-7`, `pi`, `inf`.
 * @param taken names that mean something else.
 */
export function numberText(value: number, taken: ReadonlySet<string> = new Set()): string {
  if (Number.isNaN(value)) return free(['nan', 'NaN'], taken) ?? '(inf - inf)';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const size = Math.abs(value);
  if (size === Number.POSITIVE_INFINITY) {
    return sign + (free(['inf', 'infinity', 'Infinity'], taken) ?? '(1/0)');
  }
  const name =
    size === Math.PI ? free(['pi', 'π'], taken) : size === Math.E ? free(['e'], taken) : null;
  return sign + (name ?? String(size));
}

function free(names: readonly string[], taken: ReadonlySet<string>): string | null {
  return names.find((name) => !taken.has(name)) ?? null;
}
