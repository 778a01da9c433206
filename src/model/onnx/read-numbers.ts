import { elsewhereOf } from '../../core/primitives/late';
import { type PrimitiveName, primitiveNames } from '../../core/primitives/table';
import { isDifferentiable } from '../../core/tensor/dtype';
import { notRead, type Reader, type Readers, type Reading } from './node-settings';

/** Operators that the table has a primitive for, by the name in its column. */
function byTable(): Readers {
  const readers: Record<string, Reader> = {};
  for (const name of primitiveNames) {
    const { onnx } = elsewhereOf(name);
    if (typeof onnx !== 'string' || readers[onnx]) continue;
    readers[onnx] = (n) => n.o.apply(name, all(n));
  }
  return readers;
}

function all(n: Reading): number[] {
  return Array.from({ length: n.count }, (_, at) => n.x(at));
}

/** Two by two from the left. */
const folded =
  (name: PrimitiveName): Reader =>
  (n) =>
    all(n).reduce((total, next) => n.o.apply(name, [total, next]));

/** A condition of two, or the opposite. */
const both =
  (name: 'multiply' | 'maximum' | 'notEqual'): Reader =>
  (n) =>
    n.o.apply('notEqual', [n.o.apply(name, [n.x(0), n.x(1)]), n.o.literal(0)]);

const comparison =
  (name: PrimitiveName): Reader =>
  (n) =>
    n.o.apply(name, [n.x(0), n.x(1)]);

/** Clip, whose bounds are attributes in older sets of operators. */
const clip: Reader = (n) => {
  const bound = (name: string, at: number): number | null => {
    if (n.settings.has(name)) return n.o.literal(n.settings.float(name, 0));
    if (!n.has(at)) return null;
    return n.o.literal(n.known(at)[0] ?? 0);
  };
  const [low, high] = [bound('min', 1), bound('max', 2)];
  const above = low === null ? n.x(0) : n.o.apply('maximum', [n.x(0), low]);
  return high === null ? above : n.o.apply('minimum', [above, high]);
};

const gelu: Reader = (n) =>
  n.o.apply(n.settings.text('approximate', 'none') === 'tanh' ? 'geluTanh' : 'gelu', [n.x(0)]);

const prelu: Reader = (n) => {
  const { o } = n;
  const x = n.x(0);
  return o.where(o.lt(x, o.literal(0)), o.mul(n.x(1), x), x);
};

/** α x + β between 0 and 1. */
function hardSigmoid(n: Reading, alpha: number, beta: number): number {
  const { o } = n;
  const line = o.add(o.mul(o.literal(alpha), n.x(0)), o.literal(beta));
  return o.apply('clamp', [line, o.literal(0), o.literal(1)]);
}

const selu: Reader = (n) => {
  const [alpha, gamma] = [
    n.settings.float('alpha', 1.6732631921768188),
    n.settings.float('gamma', 1.0507010221481323),
  ];
  return n.o.mul(n.o.literal(gamma), n.o.apply('elu', [n.x(0)], { alpha }));
};

const mod: Reader = (n) => {
  if (n.settings.int('fmod', 0) === 0) return n.o.apply('mod', [n.x(0), n.x(1)]);
  throw notRead('fmod');
};

/** Operators on each element. */
export function numberReaders(): Readers {
  return {
    ...byTable(),
    Sum: (n) => n.o.apply('addN', all(n)),
    Min: folded('minimum'),
    Max: folded('maximum'),
    Mean: (n) => n.o.div(n.o.apply('addN', all(n)), n.o.literal(n.count)),
    Less: comparison('less'),
    LessOrEqual: comparison('lessEqual'),
    Greater: comparison('greater'),
    GreaterOrEqual: comparison('greaterEqual'),
    Equal: comparison('equal'),
    And: both('multiply'),
    Or: both('maximum'),
    Xor: both('notEqual'),
    Not: (n) => n.o.eq(n.x(0), n.o.literal(0)),
    Where: (n) => n.o.where(n.x(0), n.x(1), n.x(2)),
    Identity: (n) => n.x(0),
    // What is dropped is dropped in training alone.
    Dropout: (n) => {
      if (n.has(2) && n.known(2)[0]) throw notRead('training_mode');
      if (n.settings.outputs < 2) return n.x(0);
      return [n.x(0), n.o.broadcastTo(n.o.literal(1), n.shape(0))];
    },
    Clip: clip,
    Gelu: gelu,
    LeakyRelu: (n) => n.o.apply('leakyRelu', [n.x(0)], { slope: n.settings.float('alpha', 0.01) }),
    Elu: (n) => n.o.apply('elu', [n.x(0)], { alpha: n.settings.float('alpha', 1) }),
    Selu: selu,
    PRelu: prelu,
    HardSigmoid: (n) =>
      hardSigmoid(n, n.settings.float('alpha', 0.2), n.settings.float('beta', 0.5)),
    HardSwish: (n) => n.o.mul(n.x(0), hardSigmoid(n, 1 / 6, 0.5)),
    Mish: (n) => n.o.mul(n.x(0), n.o.apply('tanh', [n.o.apply('softplus', [n.x(0)])])),
    Softsign: (n) => n.o.div(n.x(0), n.o.add(n.o.literal(1), n.o.apply('abs', [n.x(0)]))),
    Mod: mod,
    // The whole part of a quotient of whole numbers goes towards 0.
    Div: (n) => {
      const quotient = n.o.div(n.x(0), n.x(1));
      if (n.dtype(0) === null || isDifferentiable(n.dtype(0))) return quotient;
      const whole = n.o.apply('floor', [n.o.apply('abs', [quotient])]);
      return n.o.apply('cast', [n.o.mul(n.o.sign(quotient), whole)], { to: 2 });
    },
  };
}
