import { type ProblemOf, said } from '../problem';
import { worded } from '../worded';
import { askingWords } from './asking';
import { functionWords } from './function';
import { listed, plural, wholeNumber } from './grammar';
import { type CheckProblem, checkWords } from './graph';
import { numberWords } from './number';
import { quoted } from './quoted';

/** A word of the text, by its kind. */
export interface Word {
  readonly kind: 'number' | 'name' | 'sign' | 'newline' | 'end';
  readonly text: string;
}

/** What a sign would have closed or parted. */
export type Unclosed =
  | { readonly in: 'choice' | 'parts' | 'bars' | 'parentheses' | 'list in parentheses' }
  | { readonly in: 'list' | 'rounding'; readonly close: string }
  | { readonly in: 'call'; readonly name: string };

/** What to write in place of a function that is none. */
export type Instead =
  | { readonly by: 'declaration' }
  | { readonly by: 'array of ones' | 'list' | 'derivative' | 'integral' | 'nothing' }
  | { readonly by: 'form'; readonly form: string }
  | { readonly by: 'names like it'; readonly names: readonly string[] }
  | { readonly by: 'product' };

/** Why a text is no expression, and what to write. */
export const expressionWords = worded('said/expression', {
  ...functionWords,
  ...numberWords,
  'no text': () => 'An expression is a text',
  'text too long': ({ length, most }: { length: number; most: number }) => ({
    message: `The text has ${length} characters, more than ${most}`,
    mend: 'Take something out of it, or build it on the canvas.',
  }),
  'double slash': () => ({
    message: '“//” has no meaning here',
    mend: 'A note begins with #; division is written x/2.',
  }),
  'not decimal': () => ({
    message: 'Numbers are decimal here',
    mend: 'Write 16 rather than 0x10.',
  }),
  'name too long': ({ text }: { text: string }) => ({
    message: `The name ${quoted(text)} is too long`,
    mend: 'A name has at most 64 characters.',
  }),
  'unknown character': ({ character }: { character: string }) => ({
    message: `${quoted(character)} has no meaning here`,
    mend: otherwiseWritten[character] ?? '',
  }),

  'value missing': ({ before, word }: { before: Word | null; word: Word }) => ({
    message: `Expected a value${before ? ` after ${quoted(before.text)}` : ''}, but ${found(word)}`,
    mend:
      word.text === '='
        ? assigning
        : word.text === ')' && before?.text === '('
          ? 'Put something between the parentheses.'
          : 'A value is a number, a name, a function such as sin(x), or something in parentheses.',
  }),
  'sign missing': ({ before, word }: { before: Word; word: Word }) => ({
    message: `Expected a sign such as + or * after ${quoted(before.text)}, but ${found(word)}`,
    mend: afterValue(before, word),
  }),
  'sign unclosed': ({ unclosed, word }: { unclosed: Unclosed; word: Word }) => {
    const [expected, mend] = closing(unclosed, word);
    return { message: `Expected ${expected}, but ${found(word)}`, mend };
  },
  'comparison of a comparison': ({ text, earlier }: { text: string; earlier: string }) => ({
    message: `Comparisons do not chain: ${quoted(text)} follows another, ${quoted(earlier)}`,
    mend: 'Write (a < b)*(b < c) to ask for both.',
  }),
  'nested too deep': ({ most }: { most: number }) => ({
    message: `Here the text is nested more than ${most} levels deep`,
    mend: 'Give inner parts a name: a = x*y; y = sin(a).',
  }),
  'no end of a range': () => ({
    message: 'The ends of a range are expected to be whole numbers',
    mend: 'Write X[0:2]; to take one element or those that a vector of indices names, write X[i].',
  }),
  'empty list': () => ({
    message: 'A list is expected to have a number at least',
    mend: 'Write [1, 2, 3]; an axis to go along is given by name, as in max(X, axis=0).',
  }),
  'uneven list': () => ({
    message: 'The rows of this list are not of one length',
    mend: 'Give every row the same length, as in [[1, 2], [3, 4]].',
  }),
  'no extent': () => ({
    message: 'An extent is a whole number of 1 or more',
    mend: 'Write X = input(2, 3) for two rows of three.',
  }),
  'array too large': ({ most }: { most: number }) => ({
    message: 'An array of this shape is too large',
    mend: `It may have ${wholeNumber(most)} numbers at most.`,
  }),

  'array of too many axes': ({ most }: { most: number }) => ({
    message: 'An array of this shape has too many axes',
    mend: `It may have ${most} at most.`,
  }),

  'number as function': ({ name }: Named) => ({
    message: `${name} is a number, not a function`,
    mend: multiplied(name),
  }),
  'value as function': ({ name }: Named) => ({
    message: `${name} is a value, not a function`,
    mend: multiplied(name),
  }),
  'function without operand': ({ name }: Named) => ({
    message: `${name} is a function: its operand is expected in parentheses`,
    mend: `Write ${name}(x), and a power of it as ${name}(x)^2.`,
  }),
  'unknown function': ({ name, instead }: Named & { instead: Instead }) => ({
    message: `There is no function named ${quoted(name)}`,
    mend: writeInstead(name, instead),
  }),
  'operand after a setting': ({ name, setting }: Setting) => ({
    message: `The operands of ${name} are expected before what is set by name`,
    mend: `Write ${name}(x, …, ${setting}=…).`,
  }),
  'setting given twice': ({ setting }: { setting: string }) => ({
    message: `${setting} is given twice`,
    mend: 'Take one of them away.',
  }),
  'unfit setting': ({ name, setting, keyword, type, example }: UnfitSetting) => {
    const kind = settingTypes[type];
    const key = keyword === null ? '' : `${keyword}=`;
    return {
      message: `The ${setting} of ${name} is expected to be ${type === 'number' ? 'a plain number' : kind}`,
      mend: `Write ${kind}, as in ${name}(x, ${key}${example}).`,
    };
  },
  'unknown setting': ({ name, setting, known }: Setting & { known: readonly string[] }) => ({
    message: `${name} has no setting named ${setting}`,
    mend:
      known.length === 0
        ? `Nothing can be set for ${name}; operands are written without a name.`
        : `What can be set is ${listed(known)}.`,
  }),
  'wrong number of operands': ({ name, least, most, given, sample }: Operands) => {
    const takes =
      most === least
        ? `${least}`
        : Number.isFinite(most)
          ? `from ${least} to ${most}`
          : `at least ${least}`;
    const isRange = most !== least && Number.isFinite(most);
    const noun = isRange ? 'operands' : plural(least, 'operand', 'operands');
    const are = given === 0 ? 'none is' : `${given} ${plural(given, 'is', 'are')}`;
    return {
      message: `${name} takes ${takes} ${noun}, but ${are} given`,
      mend:
        sample === 'logarithm'
          ? 'A logarithm to base b is written ln(x)/ln(b).'
          : `Write ${name}(${sample.join(', ')}).`,
    };
  },

  /** The graph of the text does not fit, where `numbers` are inputs of which nothing is said. */
  'undeclared arrays': ({
    failure,
    numbers,
  }: {
    failure: CheckProblem;
    numbers: readonly string[];
  }) => ({
    message: said(checkWords, failure).message,
    mend: declaring(numbers),
  }),

  'rows without commas': () => ({
    message:
      'The numbers of a list are expected with commas between them, and its rows in brackets',
    mend: 'Write [1, 2, 3], and rows as [[1, 2], [3, 4]].',
  }),
  ...askingWords,
  'two readings': () => ({
    message: 'This can be read in two ways',
    mend: 'Parentheses and a sign say which is meant.',
  }),
  'two corrections': ({ name }: Named) => ({
    message: `${name} of an array divides by n in NumPy, by n − 1 in PyTorch`,
    mend: 'Say which with correction=0, which is n, or correction=1.',
  }),
  'no plain einsum': () => ({
    message: 'This einsum is not one that is read here',
    mend: 'It is read of one or two operands whose subscripts make a product, a sum over axes or another order of axes.',
  }),
  'choice without else': () => ({
    message: 'Expected the “else” of a choice',
    mend: 'A choice reads a if condition else b, or condition ? a : b.',
  }),
  'no conditions': ({ word }: { word: string }) => ({
    message: `${quoted(word)} is of conditions, and this is not one`,
    mend: 'A condition is a comparison, such as x > 0.',
  }),
  program: ({ word }: { word: string }) => ({
    message: `${quoted(word)} belongs to a program, and programs are not read here`,
    mend: 'Write what it computes: y = x^2. Python runs in the tab Program.',
  }),

  'assigned twice': ({ name }: Named) => ({
    message: `${name} is assigned twice`,
    mend: 'Give one of them another name.',
  }),
  'role of what is computed': ({ role }: { role: string }) => ({
    message: `Only an input is “${role}”, and this is computed`,
    mend: 'Give a number, an array, or no value, as in “w: parameter”.',
  }),
  'computed parameter': ({ name }: Named) => ({
    message: `${name} is a parameter here, but it is computed as well`,
    mend: 'Parameters are inputs: give the computed value another name.',
  }),
  /** `round` are the names on a way from one back to itself; null where some are left out. */
  'needed for itself': ({ round }: { round: readonly (string | null)[] }) => ({
    message: `${round[0]} is needed for its own value: ${round.map((name) => name ?? '…').join(' → ')}`,
    mend: 'A value can only use values that do not depend on it.',
  }),
});

export type ExpressionProblem = ProblemOf<typeof expressionWords>;

interface Named {
  readonly name: string;
}

/** A setting of a function, by their names. */
interface Setting extends Named {
  readonly setting: string;
}

interface UnfitSetting extends Setting {
  /** The name it was written with, where it was. */
  readonly keyword: string | null;
  readonly type: keyof typeof settingTypes;
  readonly example: string;
}

interface Operands extends Named {
  readonly least: number;
  /** Infinite where there is no end to them. */
  readonly most: number;
  readonly given: number;
  readonly sample: readonly string[] | 'logarithm';
}

const settingTypes = {
  number: 'a number',
  flag: '0 or 1',
  integer: 'a whole number',
  axis: 'a whole number',
  axes: 'a whole number or a list of them',
  integers: 'a whole number or a list of them',
  permutation: 'a list of whole numbers',
  shape: 'a list of whole numbers',
};

const assigning = 'Only a name can be assigned to: y = x^2. To compare, write ==.';

/** What stands where something else was expected. */
function found({ kind, text }: Word): string {
  if (kind === 'end') return 'the text ends here';
  if (text === ';') return 'found “;”';
  return kind === 'newline' ? 'the line ends here' : `found ${quoted(text)}`;
}

function closing(unclosed: Unclosed, word: Word): readonly [expected: string, mend: string] {
  const isOpen = word.kind === 'end' || (word.kind === 'newline' && word.text !== ';');
  switch (unclosed.in) {
    case 'choice':
      return ['the “:” of a choice', 'A choice reads condition ? this : that.'];
    case 'parts':
      return ['a comma or a closing “]”', 'Parts are written X[0:2, 1].'];
    case 'rounding':
      return [
        `a closing “${unclosed.close}”`,
        'Numbers are rounded by ⌊x⌋ and ⌈x⌉, or floor(x) and ceil(x).',
      ];
    case 'bars':
      return ['a closing “|”', 'Every “|” of |x| needs another.'];
    case 'parentheses':
      return ['a closing “)”', 'Every “(” needs its “)”.'];
    case 'list in parentheses':
      return ['a closing “)”', 'A list is written in brackets: [2, 3].'];
    case 'list':
      return [`a comma or a closing “${unclosed.close}”`, 'Lists are written [1, 2, 3].'];
    case 'call':
      return [
        'a comma or a closing “)”',
        isOpen ? 'Every “(” needs its “)”.' : `Operands are written ${unclosed.name}(a, b).`,
      ];
  }
}

function afterValue(before: Word, word: Word): string {
  if (before.text === '.T') return 'The product of matrices is written X.T @ X.';
  const value = before.text.slice(0, 24);
  switch (word.text) {
    case '=':
      return assigning;
    case ')':
      return 'There is no “(” for this “)”.';
    case ']':
      return 'There is no “[” for this “]”.';
    case ',':
      return before.kind === 'number'
        ? 'Decimals are written with a point: 1.5. Statements are separated by “;”.'
        : 'Statements are separated by “;” or new lines.';
    case '|':
      return `To multiply, write *: ${value}*|x|.`;
    case '(':
      return multiplied(value);
    case 'mod':
      return 'A remainder is written mod(x, 2).';
  }
  return word.kind === 'name' || word.kind === 'number'
    ? `To multiply, write ${value}*${word.text.slice(0, 24)}.`
    : '';
}

/** More names are not told. */
const MOST_DECLARED = 3;

function declaring(names: readonly string[]): string {
  const { length } = names;
  const shown = names.slice(0, MOST_DECLARED).map((name) => `${name} = input(3, 2)`);
  return `${listed(names)} ${plural(length, 'is a number', 'are numbers')}. Begin with ${shown.join('; ')} to have ${plural(length, 'an array', 'arrays')}, of the extents that fit.`;
}

function multiplied(name: string): string {
  return `To multiply, write ${name}*(…).`;
}

function writeInstead(name: string, instead: Instead): string {
  switch (instead.by) {
    case 'declaration':
      return `An input is declared by itself: X = ${name}(2, 3).`;
    case 'array of ones':
      return 'Write X = input(2, 3) for an array of ones, and fill it anew where it opens large.';
    case 'list':
      return 'A list is written in brackets.';
    case 'derivative':
      return 'Write the function itself: its derivatives are computed here.';
    case 'integral':
      return 'Integrals are not computed here: write the function itself.';
    case 'nothing':
      return `There is no ${name} among the primitives, and no short form of it.`;
    case 'form':
      return `It is no primitive: write ${instead.form}.`;
    case 'names like it':
      return `Did you mean ${listed(instead.names, 'or')}?`;
    case 'product':
      return multiplied(name);
  }
}

const otherwiseWritten: Readonly<Record<string, string>> = {
  '√': 'Write sqrt(x).',
  '∞': 'Write inf.',
  '%': 'A remainder is written mod(x, 2), with the sign of the divisor; a percentage is written 0.05.',
  '!': 'There is no factorial; “not equal” is written !=.',
  '&': 'Multiply conditions to ask for both.',
  '{': 'Use round parentheses.',
  '}': 'Use round parentheses.',
  '.': 'A function stands before what it takes: sum(X). A transposed matrix is written X.T, decimals 0.5.',
  '\\': 'A system of equations is solved by solve(A, b).',
  '∛': 'The cube root is no primitive: write sign(x)*abs(x)^(1/3).',
  '°': 'Angles are in radians: write 30*pi/180.',
  '∫': 'Integrals are not computed here: write the function itself.',
  '∂': 'Write the function itself: its derivatives are computed here.',
  '∇': 'Write the function itself: its derivatives are computed here.',
  '∑': 'Write the terms one by one, or sum(X) of an array.',
  '∏': 'Write the factors one by one, or prod(X) of an array.',
  '±': 'Write one of both.',
  '~': '“Not equal” is written !=, and “not” as a word.',
  '"': 'A formula stands without quotation marks.',
  "'": 'A transposed array is written X.T; a formula stands without quotation marks.',
  '`': 'A formula stands without marks around it.',
  $: 'This is no LaTeX: write ln(x), x^2, 1/x.',
};
