import { gradient, kernelOf, type Program, simplify, valueAndGradient } from '../../src/core/index';
import { chainByHand, rosenbrockByHand } from './engine/by-hand';
import { chain, irregular, network, programOf, type Recipe, rosenbrock } from './engine/graphs';
import { withObjects } from './engine/object-tape';
import { installTensorFlow, tensorFlow, withTensorFlow } from './engine/tensorflow';
import { milliseconds, table } from './timing';

interface Contest {
  readonly graph: string;
  readonly recipe: Recipe;
  readonly byHand?: () => unknown;
}

const contests: readonly Contest[] = [
  {
    graph: 'Rosenbrock, n = 1,000',
    recipe: rosenbrock(1000),
    byHand: () => rosenbrockByHand(1000),
  },
  { graph: 'network 8 × 20 wide', recipe: network(20, 8) },
  { graph: 'network 4 × 90 wide', recipe: network(90, 4) },
  { graph: 'irregular, 100,000', recipe: irregular(72_700) },
  { graph: 'chain, 100,000', recipe: chain(100_000), byHand: () => chainByHand(100_000) },
];

/**
 * The engine beside a tape of objects and code written by hand, on the same graphs: nanoseconds a
 * statement for a value with its gradient, medians of several runs.
 */
export function engineReport(): string {
  const tf = tensorFlow();
  const rows = contests.map((contest) => {
    const program = programOf(contest.recipe);
    const n = program.length;
    const kernel = kernelOf(program);
    const x = kernel.start();
    const ours = time(() => kernel.valueAndGradient(x)) / n;
    const value = time(() => kernel.value(x)) / n;
    const named = time(() => valueAndGradient(program)) / n;
    const objects = time(() => withObjects(contest.recipe)) / n;
    const tensors = tf && n < 10_000 ? once(() => withTensorFlow(tf, contest.recipe)) / n : null;
    const hand = contest.byHand ? time(contest.byHand) / n : null;
    check(program, contest.recipe);
    return [
      contest.graph,
      count(n),
      fixed(value),
      fixed(ours),
      fixed(ours / value),
      fixed(named),
      fixed(objects),
      fixed(objects / ours),
      ...(tensors === null ? ['–', '–'] : [fixed(tensors), fixed(tensors / ours)]),
      ...(hand === null ? ['–', '–'] : [fixed(hand), fixed(ours / hand)]),
    ];
  });
  return [
    'Value and gradient, nanoseconds a statement',
    table(
      [
        'graph',
        'statements',
        'value',
        'gradient',
        'ratio',
        'objects',
        '÷ ours',
        'tfjs',
        '÷ ours',
        'by hand',
        'ours ÷',
      ],
      rows,
    ),
    ...(tf ? [] : [`TensorFlow.js takes part after ${installTensorFlow}`]),
    '',
    growth(),
  ].join('\n');
}

/** A chain from a thousand to a million statements: time a statement, its growth and memory. */
function growth(): string {
  const sizes = [1_000, 10_000, 100_000, 1_000_000];
  const rows = sizes.map((size) => {
    const recipe = chain(size);
    const build = time(() => programOf(recipe)) / size;
    const program = programOf(recipe);
    const run = time(() => valueAndGradient(program)) / size;
    const staged = time(() => gradient(program)) / size;
    const simpler = size > 100_000 ? null : time(() => simplify(gradient(program))) / size;
    return { size, build, run, staged, simpler, bytes: bytesOf(recipe) / size };
  });
  const exponent = (of: (row: (typeof rows)[number]) => number) => {
    const [small, large] = [rows[0], rows.at(-1)] as [(typeof rows)[number], (typeof rows)[number]];
    return 1 + Math.log(of(large) / of(small)) / Math.log(large.size / small.size);
  };
  return [
    'A chain as it grows, nanoseconds and bytes a statement',
    table(
      ['statements', 'build', 'value and gradient', 'gradient program', '… simplified', 'bytes'],
      rows.map((row) => [
        count(row.size),
        fixed(row.build),
        fixed(row.run),
        fixed(row.staged),
        row.simpler === null ? '–' : fixed(row.simpler),
        fixed(row.bytes),
      ]),
    ),
    `time grows with exponents: build ${exponent((r) => r.build).toFixed(2)}, value and gradient ${exponent((r) => r.run).toFixed(2)}`,
  ].join('\n');
}

/** What building, evaluating and differentiating takes in memory: program, values and adjoints. */
function bytesOf(recipe: Recipe): number {
  const before = held();
  const kernel = kernelOf(programOf(recipe));
  kernel.valueAndGradient(kernel.start());
  const bytes = held() - before;
  // Read after the measurement, so that the kernel is still there during it.
  if (!Number.isFinite(kernel.valueAndGradient(kernel.start()).gradient[0])) {
    throw new Error('the chain overflows');
  }
  return bytes;
}

function held(): number {
  (globalThis as { gc?: () => void }).gc?.();
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The contestants must agree, or their times mean nothing. */
function check(program: Program, recipe: Recipe): void {
  const ours = valueAndGradient(program);
  const theirs = withObjects(recipe);
  Object.values(ours.gradient).forEach((slope, k) => {
    const other = theirs.gradient[k] as number;
    if (!(Math.abs((slope as number) - other) <= 1e-9 * (1 + Math.abs(other)))) {
      throw new Error(`gradients differ: ${slope} and ${other}`);
    }
  });
}

/** Nanoseconds of a single run, for what takes seconds. */
function once(run: () => unknown): number {
  const start = performance.now();
  run();
  return (performance.now() - start) * 1e6;
}

const time = (run: () => unknown) => milliseconds(run) * 1e6;

function fixed(x: number): string {
  return x >= 100 ? x.toFixed(0) : x.toFixed(1);
}

function count(n: number): string {
  return n.toLocaleString('en');
}
