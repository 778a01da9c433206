import type { Dtype } from '../../core/tensor/dtype';
import type { Shape } from '../../core/tensor/shape';
import type { Code, NamedInput } from '../../lang/emit/code/language';
import { type Part, partsOf } from '../run/parts';
import { type JobSubject, partFor } from './subject';

/** How a library writes what flows into a model. */
export interface RowLibrary {
  /** A parameter by where its numbers are among all that are learnt; null for one that the model has itself. */
  parameter(part: Part): string | null;
  /** An input that is neither learnt nor flows in. */
  array(input: NamedInput): string;
  cast(text: string, dtype: Dtype): string;
  /** For each class from one to another, whether it is the target. */
  oneHot(target: string, from: number, to: number): string;
}

/**
 * Writes what a program is called with, in the order of its inputs: of `rows` and `targets`, or, for a model of a
 * row at a time, of `row` and `target`.
 */
export function rowArguments(
  { inputs }: Code,
  { model }: JobSubject,
  library: RowLibrary,
): readonly string[] {
  const { batched, oneHot } = model;
  const [x, y, w] = [partsOf(model.data), partsOf(model.targets), partsOf(model.parameters)];
  const typed = (text: string, { dtype }: NamedInput) =>
    dtype === null || dtype === 'float64' ? text : library.cast(text, dtype);
  return inputs.flatMap((input) => {
    const parameter = partFor(w, input);
    if (parameter) return library.parameter(parameter) ?? [];
    const feature = partFor(x, input);
    if (feature) return typed(featureText(feature, batched, x.length === 1), input);
    const target = partFor(y, input);
    if (!target) return library.array(input);
    const name = batched ? 'targets' : 'target';
    const { shape } = target.place;
    const text = oneHot
      ? library.oneHot(batched ? `${name}[:, None]` : name, target.from, target.to)
      : name;
    return typed(reshaped(text, shape, oneHot ? 1 : 0, batched), input);
  });
}

function featureText({ place, from, to }: Part, batched: boolean, isAll: boolean): string {
  const name = batched ? 'rows' : 'row';
  const at = (place: string) => `${name}[${batched ? ':, ' : ''}${place}]`;
  const { shape } = place;
  if (shape.length === 0) return at(String(from));
  return reshaped(isAll ? name : at(`${from}:${to}`), shape, 1, batched);
}

/** @param axes those that it has, beside that of the rows. */
function reshaped(text: string, shape: Shape, axes: number, batched: boolean): string {
  if (shape.length === axes) return text;
  return `${text}.reshape(${[...(batched ? [-1] : []), ...shape].join(', ')})`;
}
