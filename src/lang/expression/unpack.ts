import { codeOf, named, numberAt } from './argument-code';
import type { Argument, Call } from './call';
import type { Instruction } from './statement';

/** concat([a, b]) joins a and b, as in every library: the list is that of the operands. */
export function unpack(call: Call, code: Instruction[]): void {
  const [first, second] = call.args;
  const isJoining = call.candidates[0] === 'concat' || call.candidates[0] === 'stack';
  if (!isJoining || !first || first.keyword) return;
  if (second?.keyword === null && !asAxis(call, code)) return;
  const opens = call.text[first.from];
  if (opens !== '[' && opens !== '(') return;
  const own = codeOf(call, code, 0);
  const last = own.at(-1);
  if (last?.from !== first.from || last.to !== first.to) return;
  const isWhole =
    last.do === 'tensor' || (last.do === 'apply' && last.primitive === 'stack' && !last.attributes);
  if (!isWhole) return;
  const entries =
    last.do === 'tensor'
      ? last.value.map(
          (value): Instruction =>
            typeof value === 'number' ? { ...last, do: 'number', value } : { ...last, value },
        )
      : own.slice(0, -1);
  const count = last.do === 'tensor' ? last.value.length : last.count;
  const moved = entries.length - own.length;
  code.splice(first.start, own.length, ...entries);
  const later = call.args.slice(1).map((arg) => ({ ...arg, start: arg.start + moved }));
  call.args.splice(0, call.args.length, ...new Array<Argument>(count).fill(first), ...later);
}

/** Names the axis behind the list, as in torch.cat((a, b), 1), where the call is not one of ours. */
function asAxis(call: Call, code: readonly Instruction[]): boolean {
  const { name, args } = call;
  const isOurs = name.library === undefined && /^(?:concat|stack)$/.test(name.text);
  const [, second, more] = args;
  if (isOurs || !second || more || numberAt(call, code, 1) === null) return false;
  args[1] = named(second, 'axis');
  return true;
}
