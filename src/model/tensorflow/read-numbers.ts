import type { PrimitiveName } from '../../core/primitives/table';
import type { Algebra } from '../../core/rule/algebra';
import { dtypes, isDifferentiable } from '../../core/tensor/dtype';
import { all, type Reader, type Readers, type Reading } from './node-settings';
import { comparisons, pointwise } from './raw-operators';

type Rule = (o: Algebra<number>, ...x: readonly number[]) => number;

/** An operator that is a formula over its operands. */
const formula =
  (rule: Rule): Reader =>
  (n) =>
    rule(n.o, ...all(n));

const primitive =
  (name: PrimitiveName): Reader =>
  (n) =>
    n.o.apply(name, all(n));

const same: Reader = (n) => n.x(0);

/** A condition of two. */
const both = (name: 'multiply' | 'maximum'): Reader =>
  formula((o, a, b) =>
    o.apply('notEqual', [o.apply(name, [a as number, b as number]), o.literal(0)]),
  );

/** A quotient of whole numbers goes towards 0. */
const divide: Reader = (n) => {
  const quotient = n.o.div(n.x(0), n.x(1));
  if (n.dtype(0) === null || isDifferentiable(n.dtype(0))) return quotient;
  const size = n.o.apply('floor', [n.o.apply('abs', [quotient])]);
  const to = dtypes.indexOf(n.dtype(0) ?? 'int32');
  return n.o.apply('cast', [n.o.mul(n.o.sign(quotient), size)], { to });
};

/** A quotient that is 0 where it is divided by 0, and so are its derivatives. */
const divideNoNan = formula((o, a, b) => {
  const isZero = o.eq(b as number, o.literal(0));
  const safe = o.where(isZero, o.literal(1), b as number);
  return o.where(isZero, o.literal(0), o.div(a as number, safe));
});

const floorDivide: Reader = (n) => n.o.apply('floor', [n.o.div(n.x(0), n.x(1))]);

/** A choice between two, where a list of conditions chooses whole rows. */
const selectRows: Reader = (n) => {
  const [condition, branch] = [n.shape(0), n.shape(1)];
  const ofRows = condition.length === 1 && branch.length > 1;
  const shape = [...condition, ...branch.slice(1).map(() => 1)];
  return n.o.where(ofRows ? n.o.reshape(n.x(0), shape) : n.x(0), n.x(1), n.x(2));
};

const leakyRelu: Reader = (n) =>
  n.o.apply('leakyRelu', [n.x(0)], { slope: n.settings.float('alpha', 0.2) });

const leakyReluGradient: Reader = (n) => {
  const { o } = n;
  const slope = o.literal(n.settings.float('alpha', 0.2));
  return o.where(o.gt(n.x(1), o.literal(0)), n.x(0), o.mul(slope, n.x(0)));
};

const SELU = { alpha: 1.6732632423543772, scale: 1.0507009873554805 };

const cast: Reader = (n) => {
  const dtype = n.settings.dtype('DstT') ?? null;
  if (n.dtype(0) === dtype) return n.x(0);
  return n.o.apply('cast', [n.x(0)], { to: dtypes.indexOf(dtype ?? 'float64') });
};

const alike =
  (value: number): Reader =>
  (n: Reading) =>
    n.o.cast(n.o.broadcastTo(n.o.literal(value), n.shape(0)), n.x(0));

const reciprocalGradient = formula((o, y = 0, dy = 0) => o.neg(o.mul(dy, o.square(y))));

/** What TensorFlow writes in backward passes: each of what came forward and of what comes back. */
const gradients: Readers = {
  SigmoidGrad: formula((o, y = 0, dy = 0) => o.mul(dy, o.mul(y, o.sub(o.literal(1), y)))),
  TanhGrad: formula((o, y = 0, dy = 0) => o.mul(dy, o.sub(o.literal(1), o.square(y)))),
  SqrtGrad: formula((o, y = 0, dy = 0) => o.div(o.mul(dy, o.literal(0.5)), y)),
  RsqrtGrad: formula((o, y = 0, dy = 0) =>
    o.mul(o.mul(o.literal(-0.5), dy), o.mul(y, o.square(y))),
  ),
  ReciprocalGrad: reciprocalGradient,
  InvGrad: reciprocalGradient,
  ReluGrad: formula((o, dy = 0, x = 0) => o.where(o.gt(x, o.literal(0)), dy, o.literal(0))),
  Relu6Grad: formula((o, dy = 0, x = 0) =>
    o.where(o.mul(o.gt(x, o.literal(0)), o.lt(x, o.literal(6))), dy, o.literal(0)),
  ),
  EluGrad: formula((o, dy = 0, y = 0) =>
    o.where(o.lt(y, o.literal(0)), o.mul(dy, o.add(y, o.literal(1))), dy),
  ),
  SoftplusGrad: formula((o, dy = 0, x = 0) => o.mul(dy, o.sigmoid(x))),
  LeakyReluGrad: leakyReluGradient,
};

/** Operators on each element. */
export const numberReaders: Readers = {
  ...Object.fromEntries(
    Object.entries({ ...pointwise, ...comparisons }).map(([name, op]) => [
      op,
      primitive(name as PrimitiveName),
    ]),
  ),
  ...gradients,
  Add: primitive('add'),
  AddN: primitive('addN'),
  Div: divide,
  DivNoNan: divideNoNan,
  FloorDiv: floorDivide,
  FloorMod: primitive('mod'),
  Inv: primitive('reciprocal'),
  Rint: primitive('round'),
  Rsqrt: formula((o, x = 0) => o.apply('reciprocal', [o.sqrt(x)])),
  SquaredDifference: formula((o, a = 0, b = 0) => o.square(o.sub(a, b))),
  Erfc: primitive('erfc'),
  Relu6: formula((o, x = 0) => o.apply('clamp', [x, o.literal(0), o.literal(6)])),
  Elu: primitive('elu'),
  Selu: formula((o, x = 0) =>
    o.mul(o.literal(SELU.scale), o.apply('elu', [x], { alpha: SELU.alpha })),
  ),
  LeakyRelu: leakyRelu,
  Softsign: formula((o, x = 0) => o.div(x, o.add(o.literal(1), o.apply('abs', [x])))),
  ClipByValue: formula((o, x = 0, low = 0, high = 0) =>
    o.apply('minimum', [o.apply('maximum', [x, low]), high]),
  ),
  Select: selectRows,
  SelectV2: primitive('where'),
  LogicalAnd: both('multiply'),
  LogicalOr: both('maximum'),
  LogicalNot: formula((o, x = 0) => o.eq(x, o.literal(0))),
  Cast: cast,
  ZerosLike: alike(0),
  OnesLike: alike(1),
  StopGradient: primitive('detach'),
  Identity: same,
  IdentityN: (n) => all(n),
  Snapshot: same,
  PreventGradient: same,
  CheckNumerics: same,
  EnsureShape: same,
  PlaceholderWithDefault: same,
  ReadVariableOp: same,
};
