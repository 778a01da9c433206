import { closing } from './operand-text';

const NAME = '[A-Za-z]\\w*';
/** A value of MATLAB that may be an array: a name, transposed or not, or a name with what it is called with. */
const OPERAND = `${NAME}(?:\\([^()]*\\))?(?:\\.T)?`;

/**
 * A text of MATLAB in our language, where its lists are read: rows become lists of lists, and what stands
 * between arrays means what it means there: A*B, A^2, A', A\\b, A(1, 2).
 * @param list reads a list with its brackets; null where it is none.
 */
export function fromMatlab(text: string, list: (text: string) => string | null): string | null {
  const lists = withLists(text, list);
  if (lists === null) return null;
  const arrays = new Set<string>();
  const statements = lists.split(/(;\s*|\n+)/);
  return statements
    .map((part, k) => (k % 2 === 1 ? part : statement(part, arrays)))
    .join('')
    .trim()
    .replace(/;$/, '');
}

/** A text with its lists as ours; null where one is none. */
function withLists(text: string, list: (text: string) => string | null): string | null {
  let written = '';
  let at = 0;
  for (let open = text.indexOf('['); open >= 0; open = text.indexOf('[', at)) {
    const end = closing(text, open);
    const own = end < 0 ? null : list(text.slice(open, end + 1));
    if (own === null) return null;
    // Where something is transposed, a row is no column.
    const isRow = /\w\s*\.?['’′]/.test(text) && !own.startsWith('[[');
    written += text.slice(at, open) + (isRow ? `[${own}]` : own);
    at = end + 1;
  }
  return (written + text.slice(at)).replace(/%/g, '#').replace(/\.\.\.\s*\n/g, ' ');
}

function statement(text: string, arrays: Set<string>): string {
  const [, head = '', name = '', body = text] =
    new RegExp(`^(\\s*(${NAME})\\s*=(?!=))([\\s\\S]*)$`).exec(text) ?? [];
  const written = operators(body, arrays);
  const isArray = /\[/.test(written) || [...arrays].some((array) => isAlone(written, array));
  if (name !== '' && isArray) arrays.add(name);
  return head + written;
}

/** Whether a name stands outside of a call that makes a number of it. */
function isAlone(text: string, name: string): boolean {
  const bare = text.replace(/\b(?:sum|det|norm|mean|max|min|numel|length|dot)\s*\([^()]*\)/g, '');
  return new RegExp(`\\b${name}\\b(?!\\()`).test(bare);
}

function operators(body: string, arrays: ReadonlySet<string>): string {
  const isArray = (operand: string) =>
    arrays.has(/^\w+/.exec(operand)?.[0] ?? '') && !/\(/.test(operand);
  const each = [...arrays].join('|');
  if (each === '') return body;
  const turned = body
    .replace(new RegExp(`\\b(${each})\\s*\\.?['’′]`, 'g'), '$1.T')
    .replace(
      new RegExp(`\\b(${each})\\s*\\(\\s*(\\d+(?:\\s*,\\s*\\d+)*)\\s*\\)`, 'g'),
      (_, name: string, places: string) => {
        const from = places.split(',').map((place) => Number(place) - 1);
        return `${name}[${from.join(', ')}]`;
      },
    )
    .replace(new RegExp(`\\b(${each})\\s*\\\\\\s*(${NAME})`, 'g'), 'solve($1, $2)')
    .replace(new RegExp(`\\b(${each})\\s*\\^\\s*\\(?-1\\)?`, 'g'), 'inverse($1)')
    .replace(new RegExp(`\\b(${each})\\s*\\^\\s*2(?![\\d.])`, 'g'), '$1 @ $1');
  const product = new RegExp(`(${OPERAND})(\\s*)\\*(\\s*)(?=(${OPERAND}))`, 'g');
  return turned.replace(
    product,
    (whole, left: string, _before, _after, right: string, at: number) => {
      const isElementwise = turned.charAt(at + whole.indexOf('*') - 1) === '.';
      return !isElementwise && isArray(left) && isArray(right) ? `${left} @ ` : whole;
    },
  );
}
