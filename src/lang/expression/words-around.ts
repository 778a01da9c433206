import { PLAIN, roles } from '../../core/program/role';
import { SHAPE_WORD } from '../grammar';
import type { ParseError } from '../read/parse-error';
import { markup } from './markup';
import { instead } from './mend';
import { refused } from './refused';
import type { Source } from './source';

/** A name with or without parameters, and the sign that gives it a formula. */
const HEAD = '\\p{L}[\\p{L}\\p{N}_′₀-₉]*\\s*(?:\\([^()]*\\))?\\s*(?::=|=)(?!=)';
const VERB =
  '(?:find|compute|calculate|evaluate|determine|what\\s+is|differentiate|derive|show|prove|bestimme|berechne)';

/** Words before a formula that ask for what is here anyway. */
const ASKED = new RegExp(
  `^\\s*(?:(?:please|pls|plz|bitte)\\s+)?(?:${VERB}\\s+|what['’′]?s\\s+)?(?:the\\s+)?(?:partial\\s+|first\\s+|second\\s+)?` +
    '((?:derivative|gradient|slope)s?\\s*(?::\\s*|\\s(?:of\\s+|(?=[\\p{L}\\d(])))|' +
    'd(?:\\^?\\d|[²³])\\/d\\p{L}(?:\\^?\\d|[²³])\\s*(?=[\\p{L}\\d([|√])|differentiate\\s+|' +
    'd\\/d\\p{L}(?![\\p{L}\\p{N}_])\\s*(?=[\\p{L}\\d([|√])|' +
    '∂(?:\\^?\\d|[²³])?\\/∂\\p{L}(?:\\p{N}|_\\d)*\\s*(?=[\\p{L}\\d([|√]))(?=\\S)',
  'iu',
);
/** A question whose formula stands behind it: Find dy/dx if y = x². */
const ASKED_BEFORE = new RegExp(
  `^\\s*${VERB}\\b[^=]*?\\b(?:if|of|for|when|where|given|that|und|mit)\\s+(?=${HEAD})`,
  'iu',
);
const WANTED =
  /^\s*(?:(?:please|pls|plz|bitte)\s+)?(?:what\s+is|what['’′]?s|compute|calculate|evaluate|find|plot|graph|sketch|draw|simplify|minimi[sz]e|maximi[sz]e|berechne|solve(?!\s*\())\s+(?=[^=]*[-+*/^²³(])/iu;
const INTEGRATED = /^\s*(?:integrate|(?:find\s+)?(?:the\s+)?integral\s+of)\s+(?=[\p{L}\d(])/iu;
const INTRODUCED = new RegExp(
  `^\\s*(?:(?:let|given|consider|suppose|define|set|sei)\\s+(?=${HEAD})|[\\p{L}][\\p{L} ′-]*:\\s+(?=${HEAD})|(?:[\\p{L}′]{2,}\\s+){2,}(?=${HEAD}))`,
  'iu',
);
/** Where a formula is said to have a value: x ∈ ℝ, f: ℝ → ℝ, */
const DOMAIN =
  /^\s*(?:\p{L}\s*∈\s*[ℝRℕNℤZ][^,;:]*|\p{L}\s*:\s*[ℝRℕNℤZ]\S*\s*(?:→|->)\s*[ℝRℕNℤZ][^,;:\s]*)\s*[,;:]\s*(?=\p{L})/u;
/** A mark of a list, a quotation or an equation: • f(x) = x, (1) y = x. */
const MARK = new RegExp(
  `^(?:\\s*[-–]\\s+(?=${HEAD})|\\*\\s+(?=${HEAD}|\\S+[-+*/^²³(])|(?:•|>+)\\s+|\\s*\\(?(?:\\d{1,2}|[a-z])\\)\\s+(?=${HEAD}|\\S+[^)]*[-+*/^])|\\s*\\d{1,2}\\.\\s+(?=${HEAD}))`,
  'u',
);
/** Words behind a formula: a question about it, or where it holds. */
const BEHIND = new RegExp(
  `(?<!\\s)(?:\\s*[.,;:]\\s+(?:(?:then\\s+)?${VERB}\\b.*|\\(\\d+(?:\\.\\d+)*[a-z]?\\)\\s*)$|(?:\\s{2,}|\\t)\\(\\d+(?:\\.\\d+)*[a-z]?\\)\\s*$|` +
    '\\s+(?:with\\s+respect\\s+to|w\\.?\\s?r\\.?\\s?t\\.?)\\s+\\p{L}[\\p{L}\\p{N}_]*\\s*[.?]?\\s*$|\\s*[?]\\s*$)',
  'isu',
);
/** A condition behind a formula, which says where it holds: , x ≠ 1 */
const CONDITION =
  /,(?<=(?:[\p{L}\p{N})\]²³⁰-⁹]\s*| ),)\s*(?:(?:for|where|with|if|when|für|mit|falls|wenn)\s+)?\p{L}[\p{L}\p{N}_]*\s*(?:≠|!=|>=|<=|≥|≤|>|<|∈)\s*[^,;()=]+$/u;

/** The refusal of a formula with words around it, with the formula by itself; null where there are none. */
export function wordsAround(source: Source): ParseError | null {
  return (
    markup(source) ?? fenced(source) ?? formulaWithin(source) ?? before(source) ?? behind(source)
  );
}

function before(source: Source): ParseError | null {
  const { seen } = source;
  const asked = ASKED.exec(seen);
  const integrated = asked ? null : INTEGRATED.exec(seen);
  const found =
    asked ??
    integrated ??
    ASKED_BEFORE.exec(seen) ??
    WANTED.exec(seen) ??
    INTRODUCED.exec(seen) ??
    DOMAIN.exec(seen) ??
    MARK.exec(seen);
  if (!found || isAnnotation(seen, found[0])) return null;
  const word = found[0].trim();
  const range = source.typedRange(0, found[0].length);
  const rest = formulaOf(seen.slice(found[0].length));
  const mends = rest === '' ? [] : [instead(wholeOf(source), rest, shown(rest))];
  if (word === 'let') return refused(range, { kind: 'program', word: 'let' }, mends);
  if (asked || /d\/d|′(?!\p{L})|gradient|derivative/u.test(word)) {
    return refused(range, { kind: 'derivative asked for' }, mends);
  }
  return refused(
    range,
    { kind: integrated ? 'integral asked for' : 'words before a formula' },
    mends,
  );
}

/** Python’s x: float = 2 gives a type, and w: parameter = 2 says what an input is for: both are read. */
function isAnnotation(seen: string, found: string): boolean {
  const behind = seen.slice(found.length);
  if (!/:\s*$/.test(found)) return false;
  return TYPE.test(behind) || (ROLE.test(behind) && !/\s/.test(found.trim().slice(0, -1).trim()));
}

/** A role with a value behind it. */
const ROLE = new RegExp(
  `^(?:${[...roles, PLAIN].join('|')})\\s*=\\s*(?:[-+]?[\\d.∞πe]|\\[|${SHAPE_WORD}\\s*\\()`,
);

/** What is of a program when it stands behind a name and a colon. */
export const TYPE =
  /^(?:float\d*|int\d*|double|real|number|bool|complex|(?:torch\.)?tensor|(?:np\.)?ndarray|(?:jax\.)?array|value|variable|any|scalar)\b/iu;

function behind(source: Source): ParseError | null {
  const { seen } = source;
  const found = BEHIND.exec(seen);
  const condition = CONDITION.exec(seen);
  const end =
    found?.index ?? (condition ? seen.slice(0, condition.index).trimEnd().length : undefined);
  const isFormula = new RegExp(`^\\s*(?:${HEAD}|[^=]*[\\p{L}\\p{N})\\]])`, 'u');
  if (end === undefined || end === 0 || !isFormula.test(seen.slice(0, end))) return null;
  if (/^\s*\?/.test(seen.slice(end)) && !/=|\^|[-+*/]/.test(seen.slice(0, end))) return null;
  const rest = seen.slice(0, end).trim();
  const range = source.typedRange(end, seen.length);
  const mends = [instead(range, '', shown(rest))];
  return refused(
    range,
    { kind: found ? 'words before a formula' : 'condition behind a formula' },
    mends,
  );
}

/** A formula without what is asked about it, and without what an equation says it is. */
function formulaOf(text: string): string {
  const bare = text
    .replace(/^\s*[=:]\s*/, '')
    .replace(BEHIND, '')
    .replace(/[?.\s]+$/, '')
    .trim();
  const inner = /^[[(](.*)[\])]\s*=[^=].*$/s.exec(bare)?.[1];
  const bracketed = /^\[([^[\]]*)\]$/.exec(bare)?.[1];
  return inner ?? bracketed ?? bare;
}

/** The refusal of an answer of a chat that has code between fences; null where it has none. */
function fenced(source: Source): ParseError | null {
  const found = /^([^`]*\S[^`]*)```\w*[ \t]*\n([^`]*?)\s*(?:```|$)/.exec(source.seen);
  if (!found) return null;
  const [, words = '', code = ''] = found;
  const from = words.length - words.trimStart().length;
  const range = source.typedRange(from, words.trimEnd().length);
  const mends = code.trim() === '' ? [] : [instead(wholeOf(source), code, shown(code.trim()))];
  return refused(range, { kind: 'words before a formula' }, mends);
}

/** Formulas between dollars or \( and \), in a sentence. */
const MATH = /\\\((.+?)\\\)|\\\[(.+?)\\\]|\$\$(.+?)\$\$|\$([^$]+)\$/gs;

/** The refusal of a sentence that has formulas between signs of LaTeX; null where there is no sentence. */
export function formulaWithin(source: Source): ParseError | null {
  const { seen } = source;
  if (!/\\[([]|\$/.test(seen) || /&|\\begin\s*\{tabular/.test(seen)) return null;
  const formulas = [...seen.matchAll(MATH)];
  const rest = seen.replace(MATH, ' ');
  if (formulas.length === 0 || !/[\p{L}\d]/u.test(rest)) return null;
  const written = formulas
    .map(({ 1: a, 2: b, 3: c, 4: d }) => (a ?? b ?? c ?? d ?? '').trim().replace(/[.,;]$/, ''))
    .join('; ');
  const from = seen.search(/[\p{L}\d]/u);
  const [first] = formulas;
  const words = first && from < first.index ? [from, first.index] : [from, seen.length];
  const range = source.typedRange(words[0] ?? 0, words[1] ?? seen.length);
  return refused(range, { kind: 'words before a formula' }, [
    instead(wholeOf(source), written, shown(written)),
  ]);
}

function wholeOf({ typed }: Source) {
  return { from: 0, to: typed.length };
}

/** A text as it is shown on a button. */
export function shown(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}
