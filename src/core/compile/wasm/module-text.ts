import { type Code, instructions, type ValueType } from './instruction';
import type { Signature, WasmFunction } from './module';

/** Lines of the text form, those of code indented as blocks are nested. */
export function codeLines(code: Code, depth = 0): string[] {
  const lines: string[] = [];
  let level = depth;
  for (const [name, ...given] of code) {
    if (name === 'end' || name === 'else') level--;
    lines.push(`${'  '.repeat(Math.max(0, level))}${[name, ...written(name, given)].join(' ')}`);
    if (instructions[name][1] === 'block' || name === 'else') level++;
  }
  return lines;
}

function written(name: keyof typeof instructions, given: readonly (number | string)[]): string[] {
  const immediate = instructions[name][1];
  if (immediate === 'memory') return given[0] ? [`offset=${given[0]}`] : [];
  if (immediate === 'block') return given.map((type) => `(result ${type})`);
  return given.map((value) => (typeof value === 'string' ? `$${value}` : numberText(value)));
}

function numberText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  return Object.is(value, -0) ? '-0' : `${value}`;
}

const declared = (kind: 'param' | 'local', of: Readonly<Record<string, ValueType>>) =>
  Object.entries(of).map(([name, type]) => `(${kind} $${name} ${type})`);

/** The head of a function, without the parenthesis that closes it. */
export function headLine({ name, parameters, result }: Signature, exported = false): string {
  return [
    `(func $${name}`,
    ...(exported ? [`(export "${name}")`] : []),
    ...declared('param', parameters),
    ...(result ? [`(result ${result})`] : []),
  ].join(' ');
}

export function functionLines(of: WasmFunction): string[] {
  const locals = declared('local', of.locals);
  return [
    headLine(of, of.exported),
    ...(locals.length > 0 ? [`  ${locals.join(' ')}`] : []),
    ...codeLines(of.code, 1),
    ')',
  ];
}
