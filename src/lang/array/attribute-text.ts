import { limits } from '../../core/limits';
import type { SettingSpec } from '../../core/rule/attributes';
import { type AttributeProblem, attributeWords } from '../../words/en/attribute';
import { said } from '../../words/problem';
import { ProblemError } from '../../words/problem-error';

/** Text that is no value of an attribute; the message says what is expected. */
export class ReadAttributeError extends ProblemError<AttributeProblem> {
  override readonly name = 'ReadAttributeError';

  constructor(problem: AttributeProblem | string) {
    super(problem, typeof problem === 'string' ? problem : said(attributeWords, problem).message);
  }
}

/** A value as it stands in a field: `0, 2`, or `3×2` for extents; empty when it is left out. */
export function attributeText(
  { kind }: SettingSpec,
  value: number | readonly number[] | null,
): string {
  if (value === null) return '';
  const list = typeof value === 'number' ? [value] : value;
  // The shape of a scalar has no extents, and yet is not left out.
  if (list.length === 0) return '[]';
  return list.map((x) => String(x).replace('-', '−')).join(kind === 'shape' ? '×' : ', ');
}

/**
 * Reads what is typed for a list of whole numbers; null when nothing is, which leaves the attribute out.
 * @throws ReadAttributeError for what is of another kind.
 */
export function readAttribute(spec: SettingSpec, text: string): number | readonly number[] | null {
  const { kind } = spec;
  const clean = text.normalize('NFKC').replace(/[−–]/g, '-').trim();
  if (clean === '') return null;
  const inside = clean
    .replace(/^[[(]|[\])]$/g, '')
    .replace(/,\s*$/, '')
    .trim();
  if (inside === '' && kind === 'shape') return [];
  const words = inside.split(/\s*[,;×x*]\s*|\s+/i);
  const numbers = words.map((word) => (/^[+-]?\d{1,9}$/.test(word) ? Number(word) : Number.NaN));
  const wrong =
    numbers.length > limits.entries ||
    numbers.some(Number.isNaN) ||
    (kind === 'shape' && numbers.some((n) => n < -1)) ||
    ((kind === 'axes' || kind === 'permutation') && new Set(numbers).size < numbers.length);
  if (wrong) throw new ReadAttributeError({ kind });
  const single = numbers.length === 1 && kind !== 'shape' && kind !== 'permutation';
  return single ? (numbers[0] as number) : numbers;
}
