import type { NestedNumbers } from '../../core/tensor/tensor';
import type { Argument, Call } from './call';
import type { Instruction, TextRange } from './statement';
import type { Token } from './token';

/** The code of an argument, among that of a call that has just been read. */
export function codeOf({ args }: Call, code: readonly Instruction[], k: number) {
  return code.slice(args[k]?.start ?? code.length, args[k + 1]?.start ?? code.length);
}

/** Takes an argument out of a call, and returns its code. */
export function takenOut(call: Call, code: Instruction[], k: number): readonly Instruction[] {
  const start = call.args[k]?.start ?? code.length;
  const taken = code.splice(start, codeOf(call, code, k).length);
  const later = call.args.slice(k + 1).map((arg) => ({ ...arg, start: arg.start - taken.length }));
  call.args.splice(k, call.args.length, ...later);
  return taken;
}

/** Puts the arguments from one on together as a setting of that name. */
export function asSetting(
  call: Call,
  code: Instruction[],
  k: number,
  setting: { readonly name: string; readonly value: number | NestedNumbers },
): void {
  const first = call.args[k] as Argument;
  const place = { from: first.from, to: call.args.at(-1)?.to ?? first.to };
  code.length = first.start;
  const { name, value } = setting;
  code.push(
    typeof value === 'number'
      ? { do: 'number', value, ...place }
      : { do: 'tensor', value, ...place },
  );
  call.args.splice(k, call.args.length, {
    start: first.start,
    keyword: nameOf(name, place),
    ...place,
  });
}

/** An argument under the name of a setting. */
export function named(argument: Argument, name: string): Argument {
  return { ...argument, keyword: nameOf(name, argument) };
}

function nameOf(text: string, { from, to }: TextRange): Token {
  return { kind: 'name', text, from, to };
}

/** The one number that an argument is; null where it is anything else. */
export function numberAt(call: Call, code: readonly Instruction[], k: number): number | null {
  const [only, more] = codeOf(call, code, k);
  return only?.do === 'number' && !more ? only.value : null;
}

/** The one name that an argument is, quotation marks included; null where it is anything else. */
export function nameAt(call: Call, code: readonly Instruction[], k: number): string | null {
  const [only, more] = codeOf(call, code, k);
  return only?.do === 'name' && !more ? only.name : null;
}

/** How many axes an argument has, the first where none is named; null where the text does not say. */
export function rankAt(call: Call, code: readonly Instruction[], k = 0): number | null {
  const [only, turned, more] = codeOf(call, code, k);
  const isTurned = turned?.do === 'apply' && turned.primitive === 'transpose';
  if (!only || more || (turned && !isTurned) || only.do === 'apply' || only.do === 'call')
    return null;
  return only.do === 'name' ? (call.ranks.get(only.name) ?? null) : axesOf(only.value);
}

function axesOf(value: number | NestedNumbers): number {
  return typeof value === 'number' ? 0 : 1 + axesOf(value[0] ?? 0);
}

/** An argument as it was typed. */
export function typedAt({ args, text }: Call, k: number): string {
  const { from = 0, to = 0 } = args[k] ?? {};
  return text.slice(from, to);
}
