import type * as english from '../en/expression';
import { said } from '../problem';
import { askingWords } from './asking';
import { functionWords } from './function';
import { counted, listed, plural, wholeNumber } from './grammar';
import { checkWords } from './graph';
import { numberWords } from './number';
import { quoted } from './quoted';

/** The same in German. */
export const expressionWords: typeof english.expressionWords = {
  ...functionWords,
  ...numberWords,
  'no text': () => 'Ein Ausdruck ist ein Text',
  'text too long': ({ length, most }) => ({
    message: `Der Text hat ${length} Zeichen, mehr als ${most}`,
    mend: 'Etwas herausnehmen, oder den Graphen auf der Zeichenfläche bauen.',
  }),
  'double slash': () => ({
    message: '„//“ hat hier keine Bedeutung',
    mend: 'Eine Notiz beginnt mit #; eine Division schreibt man x/2.',
  }),
  'not decimal': () => ({
    message: 'Zahlen sind hier dezimal',
    mend: 'Schreiben: 16 statt 0x10.',
  }),
  'name too long': ({ text }) => ({
    message: `Der Name ${quoted(text)} ist zu lang`,
    mend: 'Ein Name hat höchstens 64 Zeichen.',
  }),
  'unknown character': ({ character }) => ({
    message: `${quoted(character)} hat hier keine Bedeutung`,
    mend: otherwiseWritten[character] ?? '',
  }),

  'value missing': ({ before, word }) => ({
    message: `Erwartet wird ein Wert${before ? ` nach ${quoted(before.text)}` : ''}, aber ${found(word)}`,
    mend:
      word.text === '='
        ? assigning
        : word.text === ')' && before?.text === '('
          ? 'Etwas zwischen die Klammern schreiben.'
          : 'Ein Wert ist eine Zahl, ein Name, eine Funktion wie sin(x) oder etwas in Klammern.',
  }),
  'sign missing': ({ before, word }) => ({
    message: `Erwartet wird ein Zeichen wie + oder * nach ${quoted(before.text)}, aber ${found(word)}`,
    mend: afterValue(before, word),
  }),
  'sign unclosed': ({ unclosed, word }) => {
    const [expected, mend] = closing(unclosed, word);
    return { message: `Erwartet wird ${expected}, aber ${found(word)}`, mend };
  },
  'comparison of a comparison': ({ text, earlier }) => ({
    message: `Vergleiche lassen sich nicht aneinanderreihen: ${quoted(text)} folgt auf ${quoted(earlier)}`,
    mend: 'Schreiben: (a < b)*(b < c), um beides zu verlangen.',
  }),
  'nested too deep': ({ most }) => ({
    message: `Hier ist der Text mehr als ${most} Ebenen tief geschachtelt`,
    mend: 'Inneren Teilen einen Namen geben: a = x*y; y = sin(a).',
  }),
  'no end of a range': () => ({
    message: 'Als Grenzen eines Bereichs werden ganze Zahlen erwartet',
    mend: 'Schreiben: X[0:2]; für ein Element, oder für die, die ein Vektor von Indizes nennt, X[i].',
  }),
  'empty list': () => ({
    message: 'Eine Liste braucht mindestens eine Zahl',
    mend: 'Schreiben: [1, 2, 3]; eine Achse wird mit Namen angegeben, wie in max(X, axis=0).',
  }),
  'uneven list': () => ({
    message: 'Die Zeilen dieser Liste sind nicht gleich lang',
    mend: 'Jeder Zeile dieselbe Länge geben, wie in [[1, 2], [3, 4]].',
  }),
  'no extent': () => ({
    message: 'Die Länge einer Achse ist eine ganze Zahl ab 1',
    mend: 'Schreiben: X = input(2, 3) für zwei Zeilen zu drei Zahlen.',
  }),
  'array too large': ({ most }) => ({
    message: 'Ein Feld dieser Form ist zu groß',
    mend: `Es darf höchstens ${wholeNumber(most)} Zahlen haben.`,
  }),

  'array of too many axes': ({ most }) => ({
    message: 'Ein Feld dieser Form hat zu viele Achsen',
    mend: `Es darf höchstens ${most} haben.`,
  }),

  'number as function': ({ name }) => ({
    message: `${name} ist eine Zahl, keine Funktion`,
    mend: multiplied(name),
  }),
  'value as function': ({ name }) => ({
    message: `${name} ist ein Wert, keine Funktion`,
    mend: multiplied(name),
  }),
  'function without operand': ({ name }) => ({
    message: `${name} ist eine Funktion: Ihr Operand wird in Klammern erwartet`,
    mend: `Schreiben: ${name}(x), und eine Potenz davon als ${name}(x)^2.`,
  }),
  'unknown function': ({ name, instead }) => ({
    message: `Eine Funktion ${quoted(name)} gibt es nicht`,
    mend: writeInstead(name, instead),
  }),
  'operand after a setting': ({ name, setting }) => ({
    message: `Die Operanden von ${name} werden vor dem erwartet, was mit Namen gesetzt wird`,
    mend: `Schreiben: ${name}(x, …, ${setting}=…).`,
  }),
  'setting given twice': ({ setting }) => ({
    message: `${setting} ist zweimal angegeben`,
    mend: 'Eine der Angaben entfernen.',
  }),
  'unfit setting': ({ name, setting, keyword, type, example }) => {
    const kind = settingTypes[type];
    const key = keyword === null ? '' : `${keyword}=`;
    return {
      message: `Für ${setting} von ${name} wird ${type === 'number' ? 'eine bloße Zahl' : kind} erwartet`,
      mend: `Schreiben: ${kind}, wie in ${name}(x, ${key}${example}).`,
    };
  },
  'unknown setting': ({ name, setting, known }) => ({
    message: `${name} hat keine Einstellung ${setting}`,
    mend:
      known.length === 0
        ? `Für ${name} lässt sich nichts einstellen; Operanden schreibt man ohne Namen.`
        : `Einstellen ${plural(known.length, 'lässt', 'lassen')} sich ${listed(known)}.`,
  }),
  'wrong number of operands': ({ name, least, most, given, sample }) => {
    const takes =
      most === least
        ? counted(least, 'Operanden', 'Operanden', `${least}`)
        : Number.isFinite(most)
          ? `${least} bis ${most} Operanden`
          : `mindestens ${least} Operanden`;
    const are = given === 0 ? 'keiner ist' : `${given} ${plural(given, 'ist', 'sind')}`;
    return {
      message: `${name} nimmt ${takes}, aber ${are} gegeben`,
      mend:
        sample === 'logarithm'
          ? 'Einen Logarithmus zur Basis b schreibt man ln(x)/ln(b).'
          : `Schreiben: ${name}(${sample.join(', ')}).`,
    };
  },

  'undeclared arrays': ({ failure, numbers }) => ({
    message: said(checkWords, failure).message,
    mend: declaring(numbers),
  }),

  'rows without commas': () => ({
    message:
      'Zwischen den Zahlen einer Liste werden Kommas erwartet, um ihre Zeilen eckige Klammern',
    mend: 'Schreiben: [1, 2, 3], und Zeilen als [[1, 2], [3, 4]].',
  }),
  ...askingWords,
  'two readings': () => ({
    message: 'Das lässt sich auf zwei Weisen lesen',
    mend: 'Klammern und ein Zeichen sagen, welche gemeint ist.',
  }),
  'two corrections': ({ name }) => ({
    message: `${name} eines Feldes teilt in NumPy durch n, in PyTorch durch n − 1`,
    mend: 'Angeben, was gemeint ist: correction=0, also n, oder correction=1.',
  }),
  'no plain einsum': () => ({
    message: 'Dieses einsum gehört nicht zu denen, die hier gelesen werden',
    mend: 'Gelesen wird es mit einem oder zwei Operanden, deren Indizes ein Produkt, eine Summe über Achsen oder eine andere Reihenfolge der Achsen ergeben.',
  }),
  'choice without else': () => ({
    message: 'Erwartet wird das „else“ einer Auswahl',
    mend: 'Eine Auswahl lautet a if bedingung else b, oder bedingung ? a : b.',
  }),
  'no conditions': ({ word }) => ({
    message: `${quoted(word)} steht bei Bedingungen, und dies ist keine`,
    mend: 'Eine Bedingung ist ein Vergleich, etwa x > 0.',
  }),
  program: ({ word }) => ({
    message: `${quoted(word)} gehört in ein Programm, und Programme werden hier nicht gelesen`,
    mend: 'Schreiben, was berechnet wird: y = x^2. Python läuft im Reiter „Programm“.',
  }),

  'assigned twice': ({ name }) => ({
    message: `${name} wird zweimal zugewiesen`,
    mend: 'Einem davon einen anderen Namen geben.',
  }),
  'role of what is computed': ({ role }) => ({
    message: `Nur eine Eingabe ist „${role}“, und dies wird berechnet`,
    mend: 'Eine Zahl, ein Feld oder keinen Wert angeben, wie in „w: parameter“.',
  }),
  'computed parameter': ({ name }) => ({
    message: `${name} ist hier ein Parameter, wird aber auch berechnet`,
    mend: 'Parameter sind Eingaben: dem berechneten Wert einen anderen Namen geben.',
  }),
  'needed for itself': ({ round }) => ({
    message: `${round[0]} wird für den eigenen Wert gebraucht: ${round.map((name) => name ?? '…').join(' → ')}`,
    mend: 'Ein Wert kann nur Werte verwenden, die nicht von ihm abhängen.',
  }),
};

const settingTypes = {
  number: 'eine Zahl',
  flag: '0 oder 1',
  integer: 'eine ganze Zahl',
  axis: 'eine ganze Zahl',
  axes: 'eine ganze Zahl oder eine Liste davon',
  integers: 'eine ganze Zahl oder eine Liste davon',
  permutation: 'eine Liste ganzer Zahlen',
  shape: 'eine Liste ganzer Zahlen',
};

const assigning = 'Zuweisen lässt sich nur einem Namen: y = x^2. Zum Vergleichen schreibt man ==.';

/** What stands where something else was expected. */
function found({ kind, text }: english.Word): string {
  if (kind === 'end') return 'hier endet der Text';
  if (text === ';') return 'hier steht „;“';
  return kind === 'newline' ? 'hier endet die Zeile' : `hier steht ${quoted(text)}`;
}

function closing(
  unclosed: english.Unclosed,
  word: english.Word,
): readonly [expected: string, mend: string] {
  const isOpen = word.kind === 'end' || (word.kind === 'newline' && word.text !== ';');
  switch (unclosed.in) {
    case 'choice':
      return ['der „:“ einer Auswahl', 'Eine Auswahl lautet bedingung ? dies : jenes.'];
    case 'parts':
      return ['ein Komma oder eine schließende „]“', 'Teile schreibt man X[0:2, 1].'];
    case 'rounding':
      return [
        `ein schließendes „${unclosed.close}“`,
        'Gerundet wird mit ⌊x⌋ und ⌈x⌉, oder mit floor(x) und ceil(x).',
      ];
    case 'bars':
      return ['ein schließendes „|“', 'Jedes „|“ von |x| braucht ein zweites.'];
    case 'parentheses':
      return ['eine schließende „)“', 'Jede „(“ braucht ihre „)“.'];
    case 'list in parentheses':
      return ['eine schließende „)“', 'Eine Liste steht in eckigen Klammern: [2, 3].'];
    case 'list':
      return [
        `ein Komma oder eine schließende „${unclosed.close}“`,
        'Listen schreibt man [1, 2, 3].',
      ];
    case 'call':
      return [
        'ein Komma oder eine schließende „)“',
        isOpen ? 'Jede „(“ braucht ihre „)“.' : `Operanden schreibt man ${unclosed.name}(a, b).`,
      ];
  }
}

function afterValue(before: english.Word, word: english.Word): string {
  if (before.text === '.T') return 'Das Produkt von Matrizen schreibt man X.T @ X.';
  const value = before.text.slice(0, 24);
  switch (word.text) {
    case '=':
      return assigning;
    case ')':
      return 'Zu dieser „)“ gibt es keine „(“.';
    case ']':
      return 'Zu dieser „]“ gibt es keine „[“.';
    case ',':
      return before.kind === 'number'
        ? 'Dezimalzahlen schreibt man mit Punkt: 1.5. Anweisungen trennt „;“.'
        : 'Anweisungen trennt man durch „;“ oder neue Zeilen.';
    case '|':
      return `Zum Multiplizieren * schreiben: ${value}*|x|.`;
    case '(':
      return multiplied(value);
    case 'mod':
      return 'Einen Rest schreibt man mod(x, 2).';
  }
  return word.kind === 'name' || word.kind === 'number'
    ? `Zum Multiplizieren ${value}*${word.text.slice(0, 24)} schreiben.`
    : '';
}

/** More names are not told. */
const MOST_DECLARED = 3;

function declaring(names: readonly string[]): string {
  const { length } = names;
  const shown = names.slice(0, MOST_DECLARED).map((name) => `${name} = input(3, 2)`);
  return `${listed(names)} ${plural(length, 'ist eine Zahl', 'sind Zahlen')}. Mit ${shown.join('; ')} beginnen, um ${plural(length, 'ein Feld', 'Felder')} mit passenden Längen zu erhalten.`;
}

function multiplied(name: string): string {
  return `Zum Multiplizieren ${name}*(…) schreiben.`;
}

function writeInstead(name: string, instead: english.Instead): string {
  switch (instead.by) {
    case 'declaration':
      return `Eine Eingabe wird für sich erklärt: X = ${name}(2, 3).`;
    case 'array of ones':
      return 'Schreiben: X = input(2, 3) für ein Feld aus Einsen, und es groß öffnen, um es neu zu füllen.';
    case 'list':
      return 'Eine Liste steht in eckigen Klammern.';
    case 'derivative':
      return 'Die Funktion selbst eingeben: Ihre Ableitungen werden hier berechnet.';
    case 'integral':
      return 'Integrale werden hier nicht berechnet: die Funktion selbst eingeben.';
    case 'nothing':
      return `${name} ist keine der Operationen, und es gibt keine kurze Form davon.`;
    case 'form':
      return `Es ist keine Operation: ${instead.form} schreiben.`;
    case 'names like it':
      return `Gemeint ist vielleicht ${listed(instead.names, 'oder')}?`;
    case 'product':
      return multiplied(name);
  }
}

const otherwiseWritten: Readonly<Record<string, string>> = {
  '√': 'Schreiben: sqrt(x).',
  '∞': 'Schreiben: inf.',
  '%': 'Einen Rest schreibt man mod(x, 2), mit dem Vorzeichen des Divisors; Prozente schreibt man 0.05.',
  '!': 'Eine Fakultät gibt es nicht; „ungleich“ schreibt man !=.',
  '&': 'Bedingungen multiplizieren, um beide zu verlangen.',
  '{': 'Runde Klammern verwenden.',
  '}': 'Runde Klammern verwenden.',
  '.': 'Eine Funktion steht vor dem, was sie nimmt: sum(X). Eine transponierte Matrix schreibt man X.T, Dezimalzahlen 0.5.',
  '\\': 'Ein Gleichungssystem löst solve(A, b).',
  '∛': 'Die Kubikwurzel ist keine Operation: sign(x)*abs(x)^(1/3) schreiben.',
  '°': 'Winkel sind im Bogenmaß: 30*pi/180 schreiben.',
  '∫': 'Integrale werden hier nicht berechnet: die Funktion selbst eingeben.',
  '∂': 'Die Funktion selbst eingeben: Ihre Ableitungen werden hier berechnet.',
  '∇': 'Die Funktion selbst eingeben: Ihre Ableitungen werden hier berechnet.',
  '∑': 'Die Glieder einzeln schreiben, oder sum(X) eines Feldes.',
  '∏': 'Die Faktoren einzeln schreiben, oder prod(X) eines Feldes.',
  '±': 'Eines von beiden schreiben.',
  '~': '„Ungleich“ schreibt man !=, und „nicht“ als Wort: not.',
  '"': 'Eine Formel steht ohne Anführungszeichen.',
  "'": 'Ein transponiertes Feld schreibt man X.T; eine Formel steht ohne Anführungszeichen.',
  '`': 'Eine Formel steht ohne Zeichen um sie herum.',
  $: 'Dies ist kein LaTeX: ln(x), x^2, 1/x schreiben.',
};
