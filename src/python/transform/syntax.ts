import { parser } from '@lezer/python';
import { asPythonBinds } from './booleans';
import { refused } from './refused';
import type { Syntax } from './syntax-part';

export type { Syntax } from './syntax-part';

/** Deeper programs are refused rather than gone into. */
const MOST_DEEP = 120;

/** Reads a program. @throws ParseError where it is no Python. */
export function syntaxOf(source: string): Syntax {
  interface Open extends Syntax {
    readonly parts: Syntax[];
  }
  const open: Open[] = [];
  let root: Syntax | null = null;
  parser.parse(withWholeNumbers(source)).iterate({
    enter: ({ type, from, to: end }) => {
      const to = type.name === 'Number' && source[end] === '.' ? end + 1 : end;
      if (type.name === 'Comment') return false;
      if (type.isError) throw refused({ from, to: Math.max(to, from + 1) }, { kind: 'no python' });
      const here: Open = { name: type.name, from, to, text: source.slice(from, to), parts: [] };
      open.at(-1)?.parts.push(here);
      if (open.push(here) > MOST_DEEP) {
        throw refused(here, { kind: 'python too deep', most: MOST_DEEP });
      }
      return true;
    },
    leave: ({ type }) => {
      const left = type.name === 'Comment' ? undefined : open.pop();
      if (!left) return;
      root = asPythonBinds(left);
      open.at(-1)?.parts.splice(-1, 1, root);
    },
  });
  return root ?? { name: 'Script', from: 0, to: 0, text: '', parts: [] };
}

/** The same at the same places where the grammar does not know that `2.` and `1.e-3` are numbers. */
function withWholeNumbers(source: string): string {
  return source
    .replace(
      /(?<![\w.])(\d[\d_]*)\.([eE][+-]?)(?=\d)/g,
      (_, digits: string, power: string) => `${digits}${power}0`,
    )
    .replace(/(?<![\w.])(\d[\d_]*)\.(?![\w.])/g, '$1 ');
}

/** The first part of this name. */
export function partNamed(syntax: Syntax, name: string): Syntax | undefined {
  return syntax.parts.find((part) => part.name === name);
}

/** Parts between commas, each a list; signs of the grammar such as brackets must be left out before. */
export function separated(parts: readonly Syntax[]): readonly (readonly Syntax[])[] {
  const groups: Syntax[][] = [[]];
  for (const part of parts) {
    if (part.name === ',') groups.push([]);
    else groups.at(-1)?.push(part);
  }
  if (groups.at(-1)?.length === 0) groups.pop();
  return groups;
}

/** What stands between the brackets of a list, a tuple, arguments or an index. */
export function inside({ parts }: Syntax): readonly Syntax[] {
  return parts.filter(({ name }) => !/^[()[\]{}]$/.test(name));
}

/** The statements of a body, or of a whole program. */
export function statementsIn({ parts }: Syntax): readonly Syntax[] {
  return parts.filter(({ name }) => name !== ':' && name !== ';');
}
