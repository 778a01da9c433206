/** Words that no value of a Python program may be called. */
const TAKEN: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from ' +
    'global if import in is lambda nonlocal not or pass raise return try while with yield match ' +
    'math np abs min max float round sum range len print'
  ).split(' '),
);

/** Makes names that Python allows, each once. */
export function pythonNames(): (wanted: string) => string {
  const used = new Set<string>();
  return (wanted) => {
    const plain = wanted
      .replace(/∂/g, 'd')
      .replace(/[′']/g, '_')
      .replace(/[^\p{L}\p{N}_]+/gu, '_')
      .replace(/^(?=\d)/, '_');
    const base = plain === '' ? 'v' : TAKEN.has(plain) ? `${plain}_` : plain;
    let name = base;
    for (let k = 2; used.has(name); k++) name = `${base}_${k}`;
    used.add(name);
    return name;
  };
}
