import type * as english from '../en/trouble';
import { bracketed } from '../notation';
import { counted, listed } from './grammar';
import { quoted } from './quoted';

type Mode = 'reverse' | 'forward';

/** The same in German. */
export const takenWords: typeof english.takenWords = {
  taken: (parts) => {
    const [first, ...others] = parts.map(({ partial }) => numberWords(partial));
    if (others.length === 0) return first ?? '0';
    if (others.every((other) => other === first)) return `${first} für jeden Operanden`;
    return listed(parts.map(({ operand, partial }) => `${numberWords(partial)} für ${operand}`));
  },
};

/** The same in German. */
export const troubleWords: typeof english.troubleWords = {
  'input not finite': ({ name, spot, order }) => ({
    message: `Die Eingabe ${name} ist ${spotWords(spot)}`,
    mend: `${mayNotBe}${amongValues(order)}`,
  }),
  'constant not finite': ({ spot, order }) => ({
    message: `Die Konstante ist ${spotWords(spot)}`,
    mend: `${mayNotBe}${amongValues(order)}`,
  }),
  'result not finite': ({ primitive, spot, at, domain, order }) => ({
    message: `${operation(primitive)} ergibt ${spotWords(spot, at)}`,
    mend: `${domain === null ? 'Das Ergebnis ist zu groß für ein float64.' : `Definiert ist sie für ${domain}.`}${amongValues(order)}`,
  }),
  'seed not finite': ({ mode, spot, order }) => ({
    message: `Die ${carried[mode]}, mit der der ${sweeps[mode]} beginnt, ist ${spotWords(spot)}`,
    mend: `Dem Startwert eine Zahl geben.${amongFlows(mode, order)}`,
  }),
  'derivative not finite': ({ mode, primitive, spot, order }) => ({
    message: `Die Ableitung der Operation ${quoted(primitive.label, 64)} ist hier ${spotWords(spot)}`,
    mend: `${
      mode === 'reverse'
        ? 'Die Adjungierte, die von ihr zurückfließt, ist nicht endlich.'
        : 'Die Tangente, die von ihr weiterfließt, ist nicht endlich.'
    }${amongFlows(mode, order)}`,
  }),
  'first flow not finite': ({ mode, primitive, spot, order }) => ({
    message: `Der ${sweeps[mode]} ist zuerst bei der Operation ${quoted(primitive.label, 64)} nicht endlich: Sie gibt ${spotWords(spot)} weiter`,
    mend: `Ein Wert, aus dem ihre Ableitung besteht, ist nicht endlich.${amongFlows(mode, order)}`,
  }),

  jump: ({ output, ...doubted }) => ({
    message: `${output} springt hier, also gibt es keine Ableitung ${by(doubted)}; ${gives(doubted)}`,
    mend: `Neben dieser Stelle gibt es eine.${more(doubted)}`,
  }),
  'another derivative': ({ slope, cause, ...doubted }) => ({
    message: `${gives(doubted)}, doch die Ableitung ${by(doubted)} ist hier ${numberWords(slope)}`,
    mend: `${causeWords(cause)}${more(doubted)}`,
  }),
  'two slopes': ({ left, right, convention, ...doubted }) => {
    const assumed = Number.isFinite(doubted.ad)
      ? ` nach der Konvention von ${names[convention]}`
      : '';
    return {
      message: `Hier gibt es keine Ableitung ${by(doubted)}: von links ${numberWords(left)}, von rechts ${numberWords(right)}; ${gives(doubted)}${assumed}`,
      mend: `Neben dieser Stelle gibt es eine.${more(doubted)}`,
    };
  },
  'one side only': ({ side, slope, output, cause, ...doubted }) => ({
    message: `${gives(doubted)}, doch die Ableitung ${by(doubted)} von ${side === 'left' ? 'links' : 'rechts'} ist hier ${numberWords(slope)}, und auf der anderen Seite hat ${output} keinen Wert`,
    mend: `${causeWords(cause)}${more(doubted)}`,
  }),
  kink: ({ what, convention, taken, isRight }) => {
    const other = convention === 'pytorch' ? 'jax' : 'pytorch';
    const [own, others] = [takenWords.taken(taken[convention]), takenWords.taken(taken[other])];
    const rest = isRight
      ? 'Was AD angibt, ist trotzdem die Ableitung.'
      : 'Auf beiden Seiten kann die Ableitung anders sein.';
    return own === others
      ? {
          message: `An dieser Stelle gilt: ${what}. PyTorch und JAX nehmen beide ${own} an`,
          mend: rest,
        }
      : {
          message: `An dieser Stelle gilt: ${what}. Nach der Konvention von ${names[convention]} wird ${own} angenommen`,
          mend: `Nach der von ${names[other]} wäre es ${others}. ${rest}`,
        };
  },
};

const names = { pytorch: 'PyTorch', jax: 'JAX' } as const;
const carried = { reverse: 'Adjungierte', forward: 'Tangente' } as const;
const sweeps = { reverse: 'Rückwärtsdurchgang', forward: 'Vorwärtsdurchgang' } as const;
const mayNotBe =
  'Was daraus berechnet wird, ist dann vielleicht auch nicht endlich: ihr eine Zahl geben.';

const operation = ({ label }: english.PrimitiveFact) => `Die Operation ${quoted(label, 64)}`;

function causeWords(cause: english.Cause): string {
  if (cause === 'kinks') return 'Was an den Knicken angenommen wird, ergibt zusammen nicht sie.';
  if (cause === 'not finite') return 'Ein Faktor auf dem Weg ist NaN oder unendlich.';
  const { primitive, forward, safe } = cause;
  const way = safe ?? 'where(c, f(where(c, x, 1)), …) statt where(c, f(x), …)';
  return `Im Vorwärtsmodus ergibt sich ${numberWords(forward)}. ${operation(primitive)} im nicht gewählten Zweig hat keine endliche Ableitung, und 0 mal das ist auf dem Rückweg NaN. Schreiben: ${way}.`;
}

const FRACTIONS: ReadonlyMap<number, string> = new Map([
  [1 / 4, '¼'],
  [1 / 3, '⅓'],
  [1 / 2, '½'],
  [2 / 3, '⅔'],
  [3 / 4, '¾'],
]);

/** A number within a sentence: '−1', '½', '0.01', '∞', with up to six digits. */
function numberWords(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  const size = Math.abs(value);
  const text = FRACTIONS.get(size) ?? String(Number(size.toPrecision(6)));
  return `${value < 0 ? '−' : ''}${text.replace('-', '−').replace('Infinity', '∞')}`;
}

function spotWords({ value, element }: english.Spot, at: readonly number[] | null = null): string {
  const operands = at === null ? '' : ` bei ${at.map(numberWords).join(', ')}`;
  const place = element.length === 0 ? '' : ` im Element ${bracketed(element)}`;
  return `${numberWords(value)}${operands}${place}`;
}

function amongValues(order: english.Order | null): string {
  return among(order, 'an denen Werte aufhören, endlich zu sein');
}

function amongFlows(mode: Mode, order: english.Order | null): string {
  return among(order, `an denen der ${sweeps[mode]} aufhört, endlich zu sein`);
}

/** Says of one of several places which it is. */
function among(order: english.Order | null, what: string): string {
  if (order === null) return '';
  const place = order.place === 1 ? 'Die erste' : `Nummer ${order.place}`;
  return ` ${place} von ${order.of} Stellen, ${what}.`;
}

interface Doubted {
  readonly ad: number;
  readonly of: string | null;
  readonly by: string | null;
  readonly others: number;
}

function by({ of, by: input }: Doubted): string {
  const what = of === null ? '' : `von ${of} `;
  return input === null ? `${what}entlang des Startwerts` : `${what}nach ${input}`;
}

function gives({ ad }: Doubted): string {
  return `AD ergibt ${numberWords(ad)}`;
}

function more({ others }: Doubted): string {
  return others > 0
    ? ` So ist es bei ${counted(others, 'weiteren Element', 'weiteren Elementen', `${others}`)}.`
    : '';
}
