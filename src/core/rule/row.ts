import type { Shape } from '../tensor/shape';
import { item, type NestedNumbers, scalar, type Tensor } from '../tensor/tensor';
import { type Algebra, algebra } from './algebra';
import type { Attributes } from './attributes';
import type { InFrameworks } from './frameworks';
import { call, type Group, type Operands, type Primitive, type Rule } from './primitive';
import { type RowWords, wording } from './row-words';

/** Operands and attributes that fit each other, for tests and examples. */
export interface SampleShapes {
  readonly shapes: readonly Shape[];
  readonly attributes?: Attributes;
  /** Operands, by position, that are indices: they take these values instead of sampled ones. */
  readonly indices?: Readonly<Record<number, number | NestedNumbers>>;
}

type Interval = readonly [number, number];
type Numbers = number | NestedNumbers;

/**
 * One row of the primitive table: everything that any part of Wengert knows of a primitive. The
 * columns of its own are for tests, generated pages and emitters; the built app does not have them.
 */
export interface Row extends Primitive {
  /** Operands, the value there as it is known without the table, and attributes. */
  readonly known: readonly [x: readonly Numbers[], y: Numbers, a?: Attributes];
  /** Per operand (the last repeats), the open interval that tests sample. */
  readonly sample: readonly Interval[];
  /** Intervals to sample besides, on the other sides of kinks. */
  readonly otherSides?: readonly (readonly Interval[])[];
  /** Shapes and attributes that fit; scalars and no attributes when left out. */
  readonly sampleShapes?: readonly SampleShapes[];
  /** Points at which `kink` or `tensorKink` says so. */
  readonly kinks?: readonly (readonly Numbers[])[];
  /** Whether it has no derivative by decree, so that differences of its value tell nothing of it. */
  readonly stops?: true;
  /** Its names elsewhere. */
  readonly elsewhere: InFrameworks;
}

type Pointwise = Extract<Rule, { readonly kind: 'pointwise' }>;

/** A rule as it is written down: a value that a formula or a fold says already may be left out. */
type WrittenRule =
  | Exclude<Rule, Pointwise>
  | Pointwise
  | (Omit<Pointwise, 'value'> &
      (Required<Pick<Pointwise, 'formula'>> | Required<Pick<Pointwise, 'fold'>>));

type Defaulted = 'symbol' | 'synonyms' | 'operands' | 'ordered' | 'text' | 'latex' | 'sample';

/** A row as it is written down: the rest is `rowOf`'s. */
export type WrittenRow = Omit<Row, Defaulted | 'group' | 'rule'> &
  Partial<Pick<Row, Defaulted | 'group'>> & { readonly rule: WrittenRule };

/** The rows of one section of the palette, by name. */
export function rows<Name extends string>(
  group: Group,
  written: Readonly<Record<Name, WrittenRow>>,
): Readonly<Record<Name, Row>> {
  const entries = Object.entries<WrittenRow>(written);
  return Object.fromEntries(
    entries.map(([name, row]) => [name, inWords(rowOf(name, { group, ...row }), wording[name])]),
  ) as Record<Name, Row>;
}

/** A row in the words of the language that is spoken, where these are not its own. */
function inWords(row: Row, words: RowWords | undefined): Row {
  if (!words) return row;
  const { settings = {}, ...rest } = words;
  const attributes = row.attributes?.map((spec) => ({
    ...spec,
    label: settings[spec.name] ?? spec.label,
  }));
  return { ...row, ...rest, ...(attributes && { attributes }) };
}

/**
 * A row with what is nearly always the same: one operand x, a call of its name in text, the same
 * upright in LaTeX and as the sign on a node.
 */
function rowOf(name: string, row: WrittenRow & Pick<Row, 'group'>): Row {
  const inWords = name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
  const { text = call(inWords) } = row;
  const called = text.kind === 'call' ? text.name : inWords;
  const rule = ruleOf(row);
  values.set(name, onNumbers(rule));
  return {
    symbol: called,
    synonyms: [],
    operands: ['x'],
    ordered: false,
    latex: call(`\\operatorname{${called.replaceAll('_', '')}}`),
    sample: [[-3, 3]],
    ...row,
    text,
    rule,
  };
}

function ruleOf({ rule, attributes = [] }: WrittenRow): Rule {
  if (rule.kind !== 'pointwise' || 'value' in rule) return rule;
  const { fold, formula } = rule;
  if (fold) return { ...rule, value: (...x: number[]) => x.reduce((y, next) => fold(y, next)) };
  return {
    ...rule,
    value: (...x: number[]) => {
      const settings = x.splice(x.length - attributes.length);
      const a = Object.fromEntries(attributes.map(({ name }, k) => [name, settings[k] as number]));
      return (formula as NonNullable<typeof formula>)(numbers, x as unknown as Operands<number>, a);
    },
  };
}

function onNumbers(rule: Rule): (...x: number[]) => number {
  if (rule.kind === 'pointwise') return rule.value;
  return (...x) => item(rule.value(x.map(scalar) as unknown as Operands<Tensor>, {}));
}

/** By name, the values of all rows on numbers. */
const values = new Map<string, (...x: number[]) => number>();

/** What formulas are computed with where a row has no function of numbers of its own. */
const numbers: Algebra<number> = algebra<number>(
  {
    apply: (name, x) => (values.get(name) as (...x: readonly number[]) => number)(...x),
    literal: (value) => value,
    shapeOf: () => [],
    dtypeOf: () => null,
    isFinite: Number.isFinite,
  },
  'pytorch',
);
