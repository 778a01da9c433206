import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/core/sweep/evaluate';
import { gradient } from '../../src/core/transform/gradient';
import { documentOfExample } from '../../src/file/examples/example-document';
import { exampleById, exampleGroups, examples } from '../../src/file/examples/examples';
import { paper } from '../../src/file/examples/paper';
import { paperDocument } from '../../src/file/examples/paper-document';
import { parse } from '../../src/lang/expression/parse';
import { layeredLayout } from '../../src/layout/layered';

describe('the examples', () => {
  it('begin with the example of the paper', () => {
    expect(paper.id).toBe('paper');
    expect(examples[0]).toBe(paper);
    expect(exampleGroups[0]?.examples[0]).toBe(paper);
  });

  it('are at least fifteen, each with an id and a title of its own', () => {
    expect(examples.length).toBeGreaterThanOrEqual(15);
    expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length);
    expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length);
  });

  it.each(examples.map((example) => [example.id, example] as const))(
    '%s is a program of just the inputs it gives values to, and says in a sentence what it teaches',
    (_, example) => {
      const { inputs, outputs } = parse(example.text);
      expect(inputs.map(({ name }) => name).sort()).toEqual(Object.keys(example.inputs).sort());
      expect(outputs.length).toBeGreaterThanOrEqual(1);
      expect(example.title.length).toBeLessThanOrEqual(36);
      expect(example.teaches).toMatch(/^\p{Lu}.*\.$/u);
      expect(example.teaches.length).toBeLessThanOrEqual(110);
    },
  );
});

describe('well-known results', () => {
  it("of the paper's Table 1", () => {
    expectResult('paper', 'y', 11.652, { x1: 5.5, x2: 1.716 }, 3);
  });

  it('of Griewank and Walther, table 1.2', () => {
    expectResult('griewank-walther', 'y', 2.0167, { x1: 3.0118, x2: -13.7239 }, 3);
  });

  it("of micrograd's README", () => {
    expectResult('micrograd', 'g', 24.7041, { a: 138.8338, b: 645.5773 }, 4);
  });

  it('of the sigmoid neuron in the cs231n notes', () => {
    const partials = { w0: -0.2, x0: 0.39, w1: -0.39, x1: -0.59, w2: 0.2 };
    expectResult('sigmoid-neuron', 'y', 0.73, partials, 2);
  });

  it('of a throw at 45°, where turning gains nothing but for the rounding of π/4', () => {
    expectResult('projectile', 'range', 40.775, { speed: 4.077, theta: 0 }, 3);
  });

  it("of Rosenbrock's function at its usual start", () => {
    expectResult('rosenbrock', 'f', 24.2, { x: -215.6, y: -88 }, 6);
  });

  it('of the logistic map, whose closed derivative Baydin and others print', () => {
    const x = 0.2;
    const closed =
      128 * x * (1 - x) * (-8 + 16 * x) * (1 - 2 * x) ** 2 * (1 - 8 * x + 8 * x * x) +
      64 * (1 - x) * (1 - 2 * x) ** 2 * (1 - 8 * x + 8 * x * x) ** 2 -
      64 * x * (1 - 2 * x) ** 2 * (1 - 8 * x + 8 * x * x) ** 2 -
      256 * x * (1 - x) * (1 - 2 * x) * (1 - 8 * x + 8 * x * x) ** 2;
    expectResult('logistic-map', 'l4', 0.289014, { x: closed }, 6);
  });
});

describe('models of tensors', () => {
  const found = (id: string) => {
    const example = exampleById(id);
    if (!example) throw new Error(`there is no example ${id}`);
    const program = parse(example.text);
    const output = program.outputs.at(-1)?.name as string;
    const loss = evaluate(program, example.inputs)[output] as number;
    return { loss, slopes: evaluate(gradient(program, { output }), example.inputs) };
  };
  const sumOf = (row: unknown) => (row as number[]).reduce((sum, x) => sum + x, 0);

  it('linear regression: the loss, and its gradient Xᵀ · 2r', () => {
    // The residuals are X w + b − t = [−0.5, −0.5, 1].
    const { loss, slopes } = found('linear-regression');
    expect(loss).toBeCloseTo(1.5, 12);
    expect(slopes).toMatchObject({ w: [-4, -5], b: 0, t: [1, 1, -2] });
  });

  it('logistic regression: the adjoint of the bias is the mean of p − t', () => {
    const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
    const p = [2.6, -0.4, 0.1, -2.4].map(sigmoid);
    const mean = sumOf(p.map((x, k) => x - ([1, 0, 1, 0][k] as number))) / 4;
    const { loss, slopes } = found('logistic-regression');
    expect(slopes.b).toBeCloseTo(mean, 12);
    const logs = [p[0], 1 - (p[1] as number), p[2], 1 - (p[3] as number)] as number[];
    expect(loss).toBeCloseTo(-sumOf(logs.map(Math.log)) / 4, 12);
  });

  it('a network with softmax: the adjoints of its last biases sum to 0', () => {
    const { loss, slopes } = found('softmax-network');
    expect(loss).toBeGreaterThan(0);
    expect(sumOf(slopes.b2)).toBeCloseTo(0, 12);
  });

  it('attention: as many adjoints of queries as queries, and a keys’ shift changes nothing', () => {
    const { slopes } = found('attention-head');
    expect((slopes.Q as number[][]).map((row) => row.length)).toEqual([2, 2, 2]);
    const columns = [0, 1].map((k) => sumOf((slopes.K as number[][]).map((row) => row[k])));
    for (const sum of columns) expect(sum).toBeCloseTo(0, 12);
  });

  it('normalisation: the adjoints of a row sum to 0', () => {
    for (const row of found('batch-norm').slopes.X as number[][]) {
      expect(sumOf(row)).toBeCloseTo(0, 12);
    }
  });
});

describe('the traps', () => {
  it('of a kink: the derivative of x is 1, and what is found is 0', () => {
    expectResult('kink', 'y', 0, { x: 0 }, 9);
  });

  it('of overflow: only the stable log-sum-exp is finite', () => {
    expectResult('log-sum-exp', 'naive', Number.POSITIVE_INFINITY, {}, 0);
    expectResult('log-sum-exp', 'stable', 1000.31326, { a: 0.73106, b: 0.26894 }, 5);
  });

  it('of a domain: the logarithm of −1 is not a number', () => {
    expectResult('domain', 'y', Number.NaN, { x1: Number.NaN, x2: -3 }, 9);
  });
});

function expectResult(
  id: string,
  output: string,
  value: number,
  partials: Readonly<Record<string, number>>,
  decimals: number,
): void {
  const example = exampleById(id);
  if (!example) throw new Error(`there is no example ${id}`);
  const program = parse(example.text);
  expectNear(evaluate(program, example.inputs)[output], value, decimals);
  const found = evaluate(gradient(program, { output }), example.inputs);
  for (const [name, partial] of Object.entries(partials))
    expectNear(found[name], partial, decimals);
}

function expectNear(found: unknown, wanted: number, decimals: number): void {
  if (Number.isFinite(wanted)) expect(found).toBeCloseTo(wanted, decimals);
  else expect(found).toBe(wanted);
}

it('the page begins with the example of the paper as its text describes it and the layout places it', () => {
  expect(paperDocument).toEqual(documentOfExample(paper));
  expect(paperDocument.positions).toEqual(layeredLayout(paperDocument.graph));
});
