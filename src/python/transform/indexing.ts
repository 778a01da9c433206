import { withDtype } from '../../core/tensor/tensor';
import { transformedTexts } from '../../words/en/transform';
import type { Recorder } from './recorder';
import { type Place, refused } from './refused';
import type { Syntax } from './syntax';
import { itemsOf, kindInWords, numberOf, type Value } from './value';

/** What stands in brackets with a colon. @throws ParseError where an end is computed. */
export function sliceText(parts: readonly Syntax[], evaluate: (syntax: Syntax) => Value): Value {
  const text = parts
    .map((part) => {
      if (part.text === ':') return ':';
      const value = evaluate(part);
      if (value.kind === 'none') return '';
      if (value.kind === 'number' && Number.isInteger(value.value)) return String(value.value);
      throw value.kind === 'traced'
        ? refused(part, { kind: 'decided by a value', what: transformedTexts.lengthOfSlice })
        : refused(part, { kind: 'no constant', what: transformedTexts.endOfSlice });
    })
    .join('');
  return { kind: 'slice', text };
}

/** An item, or a part, of a list or an array. @throws ParseError where there is none. */
export function itemAt(recorder: Recorder, of: Value, index: Value, place: Place): Value {
  if (of.kind === 'unknown') throw of.why;
  if (index.kind === 'unknown') throw index.why;
  if (of.kind === 'items') return itemOfList(of, index, place);
  if (of.kind !== 'traced' && of.kind !== 'array') {
    throw refused(place, { kind: 'no items', what: kindInWords(of) });
  }
  if (of.kind === 'array' && index.kind === 'number') return itemOfArray(of, index.value, place);
  const entries = index.kind === 'items' && !index.list ? index.items : [index];
  let operands: readonly Value[] = [of];
  const texts = entries.map((entry) => {
    const part = recorder.written(entry, place, operands);
    if (!part) throw refused(place, { kind: 'no such item' });
    operands = part.operands;
    return part.text;
  });
  return recorder.call(`#1[${texts.join(', ')}]`, operands, '[…]', place);
}

function itemOfList(of: Value & { kind: 'items' }, index: Value, place: Place): Value {
  const { items } = of;
  if (index.kind === 'number') {
    const item = items.at(index.value);
    if (item && index.value >= -items.length) return item;
    throw refused(place, { kind: 'no such item' });
  }
  if (index.kind === 'slice') {
    const [from, to, step = 1] = index.text
      .split(':')
      .map((end) => (end === '' ? null : Number(end)));
    if (step === 1 || step === null)
      return itemsOf(items.slice(from ?? 0, to ?? undefined), of.list);
    if (step === -1 && from === null && (to === null || to === undefined)) {
      return itemsOf([...items].reverse(), of.list);
    }
    const found: Value[] = [];
    for (let k = from ?? 0; step > 0 && k < Math.min(to ?? items.length, items.length); k += step) {
      const item = items.at(k);
      if (item) found.push(item);
    }
    if (step > 0) return itemsOf(found, of.list);
  }
  if (index.kind === 'traced') {
    throw refused(place, { kind: 'decided by a value', what: transformedTexts.item });
  }
  throw refused(place, { kind: 'no such item' });
}

/** A part of numbers that are known is known. */
function itemOfArray(of: Value & { kind: 'array' }, index: number, place: Place): Value {
  const { shape, data, dtype } = of.tensor;
  const [length = 0, ...rest] = shape;
  const at = index < 0 ? index + length : index;
  if (!(at >= 0 && at < length)) throw refused(place, { kind: 'no such item' });
  if (rest.length === 0) return numberOf(data[at] as number, false);
  const size = data.length / length;
  const part = { shape: rest, data: data.slice(at * size, (at + 1) * size) };
  return { kind: 'array', tensor: withDtype(part, dtype ?? null), learns: of.learns };
}
