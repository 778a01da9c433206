import type { Tensor } from '../../core/tensor/tensor';
import { formatNumber } from '../../lang/number';
import type { MistakeId } from '../../words/en/mistake';
import type { Asked } from '../check/asked';
import { outcomesOf } from '../check/diagnosis';
import { sceneOf } from '../check/scene';
import { numberOf } from '../sweep/quantity';

/** One of a few answers that a class raises its hands for. */
export interface Choice {
  readonly text: string;
  /** The mistake that leads to it; null for the right answer. */
  readonly mistake: MistakeId | null;
}

/** So many wrong answers stand beside the right one. */
const WRONG = 3;

/**
 * A few answers to a question about one number, from the smallest to the greatest: the right one, and what the
 * likeliest mistakes come to. None for other questions, and where no mistake leads to another number.
 */
export function choicesOf(asked: Asked, digits: number): readonly Choice[] {
  const [field, ...others] = asked.fields;
  if (field?.form !== 'number' || others.length > 0) return [];
  const { setting, run, mode } = asked;
  const right = numberIn(numberOf(run, field.quantity));
  if (right === null) return [];
  const choices = new Map([
    [formatNumber(right, digits), { at: right, mistake: null as MistakeId | null }],
  ]);
  for (const { mistake, number } of outcomesOf(
    sceneOf(setting, run, field.quantity, digits, mode),
  )) {
    const at = numberIn(number);
    if (at === null || choices.size > WRONG) continue;
    const text = formatNumber(at, digits);
    if (!choices.has(text)) choices.set(text, { at, mistake });
  }
  if (choices.size === 1) return [];
  return [...choices]
    .sort(([, a], [, b]) => a.at - b.at)
    .map(([text, { mistake }]) => ({ text, mistake }));
}

function numberIn(tensor: Tensor | null): number | null {
  const number = tensor?.data.length === 1 ? tensor.data[0] : undefined;
  return number !== undefined && Number.isFinite(number) ? number : null;
}
