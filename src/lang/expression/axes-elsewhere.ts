import { asSetting, codeOf, named, numberAt, rankAt, typedAt } from './argument-code';
import type { Argument, Call } from './call';
import { operandRange } from './functions';
import { libraryOf } from './libraries';
import { instead } from './mend';
import { refused } from './refused';
import { settingNamed } from './settings';
import type { Instruction } from './statement';

/** x.sum(0) and np.max(x, 0) are along an axis, where sum(x, 0) is of two operands here. */
export function asReduction(call: Call, code: readonly Instruction[]): void {
  const library = libraryOf(call.name.library);
  const isElsewhere =
    call.isMethod || library === 'numpy' || library === 'torch' || library === 'tensorflow';
  const [, second, third] = call.args;
  if (!isElsewhere || second?.keyword !== null) return;
  const [only, more] = codeOf(call, code, 1);
  const isAxis =
    !more &&
    ((only?.do === 'number' && Number.isInteger(only.value)) ||
      (only?.do === 'tensor' && only.value.every(Number.isInteger)));
  const reduction = call.candidates.find((candidate) => {
    const axis = settingNamed(candidate, 'axis');
    return operandRange(candidate)[1] === 1 && axis?.kind === 'axes' && axis.default === null;
  });
  if (!isAxis || reduction === undefined || reduction === 'norm') return;
  call.candidates = [reduction];
  call.args[1] = named(second, 'axis');
  if (third?.keyword === null && library !== 'numpy') call.args[2] = named(third, 'keepdims');
}

/** x.view(3, 2), x.permute(1, 0) and torch.transpose(x, 0, 1) list what is one setting here. @throws ParseError */
export function asAxes(call: Call, code: Instruction[]): void {
  const [best] = call.candidates;
  const isShape = best === 'reshape' || best === 'broadcastTo';
  if (!isShape && best !== 'transpose') return;
  const given = call.args.slice(1);
  const numbers = given.map((_, k) => numberAt(call, code, k + 1));
  const isListed = given.length > 1 && given.every(({ keyword }) => keyword === null);
  if (!isListed || !numbers.every((x) => x !== null && Number.isInteger(x))) return;
  const whole = numbers as number[];
  if (isShape) {
    if (!call.isMethod) throw twoOrders(call, whole);
    asSetting(call, code, 1, { name: 'shape', value: whole });
  } else if (/^(?:transpose|swapaxes)$/.test(call.name.text)) exchange(call, code, whole);
  else permute(call, code, whole);
}

function permute(call: Call, code: Instruction[], axes: readonly number[]): void {
  const rank = axes.length;
  const isPlain = axes.every((axis, k) => axis === (k < rank - 2 ? k : 2 * rank - 3 - k));
  if (!isPlain) asSetting(call, code, 1, { name: 'axes', value: [...axes] });
  else drop(call, code);
}

/** Without axes the last two change places. */
function drop(call: Call, code: Instruction[]): void {
  code.length = (call.args[1] as Argument).start;
  call.args.length = 1;
}

/** In PyTorch two axes change places; in NumPy the axes of transpose are their new order. */
function exchange(call: Call, code: Instruction[], axes: readonly number[]): void {
  const [a = 0, b = 0] = axes;
  const rank = rankAt(call, code);
  if (Math.min(a, b) === -2 && Math.max(a, b) === -1) {
    drop(call, code);
    return;
  }
  const isSwap =
    call.name.text === 'swapaxes' ||
    libraryOf(call.name.library) === 'torch' ||
    (call.isMethod && call.libraries.has('torch') && !call.libraries.has('numpy')) ||
    (rank !== null && rank !== axes.length);
  const isOrder = !isSwap && (call.libraries.has('numpy') || axes.length > 2);
  if (isOrder || (axes.length === 2 && a === 1 && b === 0 && rank === 2)) {
    permute(call, code, axes);
    return;
  }
  if (isSwap && rank !== null && axes.length === 2) {
    const order = Array.from({ length: rank }, (_, k) => k);
    const [from, to] = axes.map((axis) => (axis < 0 ? axis + rank : axis)) as [number, number];
    [order[from], order[to]] = [to, from];
    permute(call, code, order);
    return;
  }
  const range = { from: call.name.from, to: call.end };
  const x = typedAt(call, 0);
  throw refused(range, { kind: 'two readings' }, [
    instead(range, `${x}.T`),
    ...(isSwap ? [] : [instead(range, x)]),
  ]);
}

/** reshape(A, 3, 2) goes down the columns in MATLAB and Julia, along the rows in Python. */
function twoOrders(call: Call, extents: readonly number[]) {
  const range = { from: call.name.from, to: call.end };
  const x = typedAt(call, 0);
  const shape = extents.join(', ');
  const turned = [...extents].reverse().join(', ');
  return refused(range, { kind: 'two readings' }, [
    instead(range, `reshape(${x}, [${shape}])`),
    ...(extents.length === 2 ? [instead(range, `reshape(${x}.T, [${turned}]).T`)] : []),
  ]);
}
