/**
 * What PyTorch and JAX say where there is no derivative. PyTorch's column is checked against PyTorch
 * itself in test/oracle; JAX's is read from its source, named beside each row.
 */
import { describe, expect, it } from 'vitest';
import {
  type Convention,
  conventions,
  evaluate,
  forwardDerivative,
  gradient,
  hessian,
  jacobian,
  kernelOf,
  type NestedNumbers,
  type PrimitiveName,
  type Program,
  partialTerm,
  simplify,
  tangentTrace,
  trace,
  valueAndGradient,
  withConvention,
} from '../../src/core/index';
import { parse } from '../../src/lang/expression/parse';
import { applied, written } from './written';

const nan = Number.NaN;
const inf = Number.POSITIVE_INFINITY;

type Partials = readonly (number | NestedNumbers)[];

interface Row {
  readonly name: PrimitiveName;
  readonly at: readonly (number | NestedNumbers)[];
  readonly attributes?: Readonly<Record<string, number>>;
  readonly pytorch: Partials;
  readonly jax: Partials;
  /** Where JAX says so. */
  readonly source: string;
}

/** Those on which they differ. */
const different: readonly Row[] = [
  {
    name: 'abs',
    at: [0],
    pytorch: [0],
    jax: [1],
    source: 'lax.py, _abs_jvp_rule: select(x >= 0, g, −g)',
  },
  {
    name: 'leakyRelu',
    at: [0],
    attributes: { slope: 0.2 },
    pytorch: [0.2],
    jax: [1],
    source: 'nn/functions.py, leaky_relu: where(x >= 0, x, slope · x)',
  },
  {
    name: 'clamp',
    at: [-1, -1, 1],
    pytorch: [1, 0, 0],
    jax: [0.5, 0.5, 0],
    source: 'numpy/lax_numpy.py, clip: minimum(max, maximum(min, x)); lax.py, _balanced_eq',
  },
  {
    name: 'clamp',
    at: [1, -1, 1],
    pytorch: [1, 0, 0],
    jax: [0.5, 0, 0.5],
    source: 'the same',
  },
  {
    name: 'clamp',
    at: [2, 2, 2],
    pytorch: [1, 0, 0],
    jax: [0.25, 0.25, 0.5],
    source: 'the same, a tie of a tie',
  },
  {
    name: 'power',
    at: [0, 0],
    pytorch: [0, 0],
    jax: [nan, 0],
    source: 'lax.py, _pow_jvp_lhs: y · x^(y − 1); tests/lax_autodiff_test.py, “zero to the zero”',
  },
  {
    name: 'power',
    at: [0, -1],
    pytorch: [-inf, -inf],
    jax: [-inf, nan],
    source: 'lax.py, _pow_jvp_rhs: log(_replace_zero(x)) · ans, which is 0 · ∞',
  },
  {
    name: 'norm',
    at: [[0, 0]],
    pytorch: [[0, 0]],
    jax: [[nan, nan]],
    source: 'numpy/linalg.py, norm: sqrt(sum(x · x)), which is ∞ · 0',
  },
];

/** Those on which they agree, to stay so. */
const alike: readonly Row[] = (
  [
    ['relu', [0], [0], 'nn/functions.py, relu.defjvps: select(x > 0, g, 0)'],
    ['sign', [0], [0], 'lax.py, ad.defjvp_zero(sign_p)'],
    ['minimum', [2, 2], [0.5, 0.5], 'lax.py, min_p: _balanced_eq'],
    ['maximum', [2, 2], [0.5, 0.5], 'lax.py, max_p: _balanced_eq'],
    ['max', [[1, 3, 3]], [[0, 0.5, 0.5]], 'lax.py, _reduce_chooser_jvp_rule'],
    ['min', [[1, 1, 1, 1]], [[0.25, 0.25, 0.25, 0.25]], 'lax.py, _reduce_chooser_jvp_rule'],
    ['prod', [[0, 2, 0]], [[0, 0, 0]], 'lax.py, _reduce_prod_jvp_rule'],
    ['power', [2, 0], [0, Math.LN2], 'lax.py, _pow_jvp_lhs and _rhs'],
    ['power', [0, 0.5], [inf, 0], 'lax.py, _pow_jvp_lhs and _rhs'],
    ['power', [0, 2], [0, 0], 'lax.py, _pow_jvp_lhs and _rhs'],
    ['power', [-2, 2], [-4, nan], 'lax.py, _pow_jvp_rhs: log of a negative number'],
    ['sqrt', [0], [inf], 'lax.py, sqrt_p: g · 0.5 / ans'],
    ['ln', [0], [inf], 'lax.py, log_p: g / x'],
    ['ln', [-1], [-1], 'lax.py, log_p: g / x'],
    ['asin', [1], [inf], 'lax.py, asin_p: rsqrt(1 − x²)'],
    ['acos', [-1], [-inf], 'lax.py, acos_p: −rsqrt(1 − x²)'],
    ['atan2', [0, 0], [nan, nan], 'lax.py, atan2_p: y / (x² + y²)'],
    ['reciprocal', [0], [-inf], 'lax.py, _integer_pow_jvp: −x^−2'],
    ['where', [0, 3, 4], [0, 0, 1], 'lax.py, _select_jvp'],
    ['logsumexp', [[-inf, -inf]], [[nan, nan]], 'ops/special.py, logsumexp: g / 0 · 0'],
    ['softmax', [[inf, 0]], [[nan, nan]], 'nn/functions.py, _softmax_jvp'],
  ] as const
).map(([name, at, partials, source]) => ({ name, at, pytorch: partials, jax: partials, source }));

const rows = [...different, ...alike];
const programOf = ({ name, at, attributes }: Row, convention: Convention): Program =>
  withConvention(applied(name, at, attributes), convention);
const isScalar = ({ at }: Row) => at.every((x) => typeof x === 'number');
const plusZero = (x: unknown): unknown => (Array.isArray(x) ? x.map(plusZero) : (x as number) + 0);

describe.each(conventions)('by %s’s convention', (convention) => {
  const wayOf: Readonly<Record<string, (program: Program) => unknown[]>> = {
    'the gradient program': (program) =>
      Object.values(evaluate(gradient(program, seeded(program)))),
    'the gradient program simplified': (program) =>
      Object.values(evaluate(simplify(gradient(program, seeded(program))))),
    valueAndGradient: (program) =>
      Object.values(valueAndGradient(program, {}, seeded(program)).gradient),
    'the trace': (program) => {
      const { steps } = trace(program, {}, { seed: 1 });
      return steps
        .flatMap((step) => (step.kind === 'gradient' ? [fromSteps(step.value)] : []))
        .reverse();
    },
  };

  it.each(rows.map((row) => [`${row.name} at ${JSON.stringify(row.at)}`, row] as const))(
    '%s',
    (_, row) => {
      const program = programOf(row, convention);
      const expected = plusZero(row[convention]);
      for (const [way, find] of Object.entries(wayOf)) {
        expect(plusZero(find(program)), `${way}; ${row.source}`).toEqual(expected);
      }
    },
  );

  it.each(rows.filter(isScalar).map((row) => [`${row.name} at ${row.at}`, row] as const))(
    '%s, forward and reverse, traced, staged and compiled',
    (_, row) => {
      const program = programOf(row, convention);
      const expected = plusZero(row[convention]);
      const names = program.inputs.map(({ name }) => name);
      for (const mode of ['forward', 'reverse'] as const) {
        const { y } = jacobian(program, {}, mode).matrix;
        expect(plusZero(names.map((name) => y?.[name])), mode).toEqual(expected);
      }
      const kernel = kernelOf(program);
      expect(plusZero([...kernel.valueAndGradient(kernel.start()).gradient])).toEqual(expected);
      const along = names.map((name) =>
        tangentTrace(program, {}, { seed: { [name]: 1 } }).steps.at(-1),
      );
      expect(plusZero(along.map((step) => step?.tangent?.data[0] ?? 0))).toEqual(expected);
      const staged = names.map(
        (name) => evaluate(forwardDerivative(program, { seed: { [name]: 1 } })).y,
      );
      expect(plusZero(staged)).toEqual(expected);
    },
  );
});

describe('a convention goes with a program', () => {
  const abs = (convention: Convention) => parse('x = 0; y = abs(x)', { convention });

  it('is PyTorch’s unless said otherwise', () => {
    expect(parse('y = abs(x)').convention).toBe('pytorch');
    expect(parse('y = abs(x)', { convention: 'jax' }).convention).toBe('jax');
  });

  it('through every transformation', () => {
    const program = abs('jax');
    for (const derived of [gradient(program), simplify(program), forwardDerivative(program)]) {
      expect(derived.convention).toBe('jax');
    }
  });

  it('so that derivatives of derivatives have it', () => {
    // ∂/∂x of x·|x|′ is |x|′ + x·0.
    const slope = (convention: Convention) => {
      const first = gradient(parse('x = 0; y = x*abs(x)', { convention }));
      return evaluate(gradient(first)).x;
    };
    expect(slope('pytorch')).toBe(0);
    expect(slope('jax')).toBe(2);
    expect(hessian(parse('x = 0; y = x*abs(x)', { convention: 'jax' })).x?.x).toBe(2);
    expect(hessian(parse('x = 0; y = x*leaky_relu(x)', { convention: 'jax' })).x?.x).toBe(2);
    expect(hessian(parse('x = 0; y = x*leaky_relu(x)')).x?.x).toBe(0.02);
    // ∂²/∂x² of x¹ is 1 · 0 · x^(−1).
    const line = written({ x: 0, p: 1 }, (o, x, p) => o.pow(x, p));
    expect(hessian(line).x?.x).toBe(0);
    expect(hessian(withConvention(line, 'jax')).x?.x).toBe(nan);
  });

  it('and partial derivatives are written by it', () => {
    const partial = (convention: Convention) => {
      return partialTerm(trace(abs(convention)), 1, 0);
    };
    expect(partial('jax')).toEqual({ kind: 'literal', value: 1 });
    expect(partial('pytorch')).toMatchObject({ kind: 'apply', primitive: 'sign' });
  });

  it('changes nothing where there is a derivative', () => {
    const text = 'x = 2; z = -3; y = abs(x*z) + leaky_relu(z) + clamp(x, 0, 1) + x^z + max(x, z)';
    const [a, b] = conventions.map((convention) => valueAndGradient(parse(text, { convention })));
    expect(a).toEqual(b);
  });
});

function seeded(program: Program) {
  const { statement } = program.outputs[0] as { readonly statement: number };
  const shape = program.shapes[statement] ?? [];
  return shape.length === 0 ? {} : { seed: Array.from({ length: shape[0] as number }, () => 1) };
}

function fromSteps({
  shape,
  data,
}: {
  shape: readonly number[];
  data: ArrayLike<number>;
}): unknown {
  return shape.length === 0 ? data[0] : Array.from(data);
}
