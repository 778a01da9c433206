import { nameAt, numberAt, rankAt, takenOut, typedAt } from './argument-code';
import type { Call } from './call';
import { libraryOf } from './libraries';
import { instead } from './mend';
import { refused } from './refused';
import type { Instruction } from './statement';

/** Elsewhere norm(x, 1) is the sum of magnitudes; only of the second order is it the one here. @throws ParseError */
export function refuseOrder(call: Call, code: Instruction[]): void {
  if (call.candidates[0] !== 'norm') return;
  const { name, end, args, isMethod } = call;
  const k = args.findIndex(({ keyword }, at) => at > 0 && /^(?:ord|p|)$/.test(keyword?.text ?? ''));
  if (k < 0) return;
  const order = numberAt(call, code, k) ?? nameAt(call, code, k);
  const library = libraryOf(name.library);
  const isTorch = library === 'torch';
  const isSecond = order === 2 && (isTorch || rankAt(call, code) === 1);
  if (isSecond || /^["']fro["']$/.test(`${order}`)) {
    takenOut(call, code, k);
    return;
  }
  const range = { from: name.from, to: end };
  const x = typedAt(call, 0);
  const isOurs = !isMethod && library === null && args[k]?.keyword === null;
  const axis =
    isOurs && Number.isInteger(order) ? [instead(range, `norm(${x}, axis=${order})`)] : [];
  throw refused(range, { kind: 'two readings' }, [
    ...axis,
    ...ofOrder(order).map((form) => instead(range, form(x))),
  ]);
}

function ofOrder(order: number | string | null): readonly ((x: string) => string)[] {
  if (order === 1) return [(x) => `sum(abs(${x}))`];
  if (order === 2) return [(x) => `norm(${x})`];
  if (order === Number.POSITIVE_INFINITY) return [(x) => `max(abs(${x}))`];
  return typeof order === 'number' && order > 0
    ? [(x) => `sum(abs(${x})^${order})^(1/${order})`]
    : [];
}
