import { gradient, kernelOf, type Program, simplify, valueAndGradient } from '../../src/core/index';
import { programOfArrays, type Runner } from './engine/arrays';
import {
  type ByHand,
  chainByHand,
  networkByHand,
  networkWeights,
  rosenbrockByHand,
} from './engine/by-hand';
import { chain, irregular, network, programOf, type Recipe, rosenbrock } from './engine/graphs';
import { growth } from './engine/growth';
import { arraysWithJax, jaxFrom } from './engine/jax';
import { withObjects } from './engine/object-tape';
import {
  arraysWithTensorFlow,
  type TensorFlow,
  tensorFlowFrom,
  withTensorFlow,
} from './engine/tensorflow';
import {
  batchedLayers,
  networkOfMatrices,
  rosenbrockOfVector,
  type TensorWork,
} from './engine/tensors';
import { medianOf, medianRatio, table, timesInTurn } from './timing';

/** A function in each form that some contestant is at its best with. */
interface Contest {
  readonly graph: string;
  readonly recipe: Recipe;
  readonly byHand?: () => ByHand;
  /** The same on arrays, where it can be said so. */
  readonly arrays?: TensorWork;
}

const contests: readonly Contest[] = [
  {
    graph: 'Rosenbrock, n = 10',
    recipe: rosenbrock(10),
    byHand: () => rosenbrockByHand(10),
    arrays: rosenbrockOfVector(10),
  },
  {
    graph: 'Rosenbrock, n = 1,000',
    recipe: rosenbrock(1000),
    byHand: () => rosenbrockByHand(1000),
    arrays: rosenbrockOfVector(1000),
  },
  {
    graph: 'network 8 × 20 wide',
    recipe: network(20, 8),
    byHand: () => networkByHand(20, 8, networkWeights(20, 8)),
    arrays: networkOfMatrices(20, 8),
  },
  {
    graph: 'network 4 × 90 wide',
    recipe: network(90, 4),
    byHand: () => networkByHand(90, 4, networkWeights(90, 4)),
    arrays: networkOfMatrices(90, 4),
  },
  { graph: 'irregular, 1,000', recipe: irregular(650) },
  { graph: 'irregular, 100,000', recipe: irregular(72_700) },
  { graph: 'chain, 100,000', recipe: chain(100_000), byHand: () => chainByHand(100_000) },
];

/** Milliseconds a contest takes. */
const BUDGET = 2000;
const none = () => null;

/** Addresses of the modules of other libraries; empty where they can't be had. */
interface Addresses {
  readonly tfjs: string | undefined;
  readonly jax: string | undefined;
}

/**
 * The engine beside its rivals on the same functions, in turn: a tape of objects as micrograd has it,
 * code written by hand that allocates nothing, TensorFlow.js on scalars with its plain back end, and
 * on whole arrays TensorFlow.js on WebAssembly and jax-js, compiled. Medians in nanoseconds a statement,
 * and medians of the ratios of each round.
 */
export async function engineReport(addresses: Addresses): Promise<string> {
  const jax = await jaxFrom(addresses.jax);
  const wasm = await tensorFlowFrom(addresses.tfjs, 'wasm');
  const runners = contests.map(({ arrays }) => ({
    jax: jax && arrays ? arraysWithJax(jax, arrays) : null,
  }));
  const rows: string[][] = [];
  for (const [k, contest] of contests.entries()) {
    rows.push(await contestRow(contest, runners[k]?.jax ?? null, wasm, addresses.tfjs));
  }
  const headings = [
    'graph',
    'statements',
    'value',
    'gradient',
    '÷ value',
    'by name',
    'ours ÷ by hand',
    'micrograd-style ÷ ours',
    'tfjs scalars ÷ ours',
    'tfjs-wasm arrays ÷ ours',
    'jax-js arrays ÷ ours',
  ];
  return [
    'Value and gradient of graphs of scalars, nanoseconds a statement, medians of turns',
    table(headings, rows),
    'By hand: loops that allocate nothing. Arrays: the same function on whole arrays, in float32.',
    '',
    'Of matrices: a batch of 256 through 64 × 128 × 10, milliseconds',
    await layersReport(wasm, jax ? arraysWithJax(jax, batchedLayers) : null, addresses.tfjs),
    ...(wasm ? [] : ['TensorFlow.js could not be installed, so that it takes no part.']),
    ...(jax ? [] : ['jax-js could not be installed, so that it takes no part.']),
    '',
    growth(),
  ].join('\n');
}

async function contestRow(
  { graph, recipe, byHand, arrays }: Contest,
  jax: Runner | null,
  wasm: TensorFlow | null,
  tfjs: string | undefined,
): Promise<string[]> {
  const program = programOf(recipe);
  const n = program.length;
  const kernel = kernelOf(program);
  const x = kernel.start();
  const hand = byHand?.() ?? null;
  checkScalars(program, recipe, hand);
  // Each back end plays by itself, since one is chosen for the whole library.
  const plain = n < 10_000 ? await tensorFlowFrom(tfjs, 'cpu') : null;
  if (plain) agree(gradientOf(program), withTensorFlow(plain, recipe), 1e-2);
  const onScalars = timesInTurn(
    {
      gradient: () => kernel.valueAndGradient(x),
      tensorFlow: plain ? () => withTensorFlow(plain, recipe) : none,
    },
    plain ? BUDGET / 2 : 0,
  );
  await wasm?.setBackend('wasm');
  const whole = wasm && arrays ? arraysWithTensorFlow(wasm, arrays) : null;
  const last = arrays ? lastGradient(arrays) : [];
  for (const runner of [whole, jax]) if (runner) agree(last, runner.run(), 1e-2);
  const times = timesInTurn(
    {
      value: () => kernel.value(x),
      gradient: () => kernel.valueAndGradient(x),
      named: () => valueAndGradient(program),
      objects: () => withObjects(recipe),
      byHand: hand ? () => hand.run() : none,
      whole: whole ? () => whole.run() : none,
      jax: jax ? () => jax.run() : none,
    },
    BUDGET,
  );
  const each = (list: readonly number[]) => fixed((medianOf(list) * 1e6) / n);
  const against = (list: readonly number[]) => fixed(medianRatio(list, times.gradient));
  return [
    graph,
    count(n),
    each(times.value),
    each(times.gradient),
    fixed(medianRatio(times.gradient, times.value)),
    each(times.named),
    hand ? fixed(medianRatio(times.gradient, times.byHand)) : '–',
    against(times.objects),
    plain ? fixed(medianRatio(onScalars.tensorFlow, onScalars.gradient)) : '–',
    whole ? against(times.whole) : '–',
    jax ? against(times.jax) : '–',
  ];
}

async function layersReport(
  wasm: TensorFlow | null,
  jax: Runner | null,
  tfjs: string | undefined,
): Promise<string> {
  const program = programOfArrays(batchedLayers);
  const kernel = kernelOf(program);
  const x = kernel.start();
  const adjoint = kernelOf(simplify(gradient(program)), { seed: 1 });
  const start = adjoint.start();
  const last = lastGradient(batchedLayers);
  const plain = await tensorFlowFrom(tfjs, 'cpu');
  const onPlain = plain && arraysWithTensorFlow(plain, batchedLayers);
  if (onPlain) agree(last, onPlain.run(), 1e-3);
  const plainTimes = timesInTurn(
    { gradient: () => kernel.valueAndGradient(x), tfjs: onPlain ? () => onPlain.run() : none },
    onPlain ? BUDGET / 2 : 0,
  );
  await wasm?.setBackend('wasm');
  const onWasm = wasm && arraysWithTensorFlow(wasm, batchedLayers);
  for (const runner of [onWasm, jax]) if (runner) agree(last, runner.run(), 1e-3);
  const times = timesInTurn(
    {
      value: () => kernel.value(x),
      gradient: () => kernel.valueAndGradient(x),
      program: () => adjoint.value(start),
      wasm: onWasm ? () => onWasm.run() : none,
      jax: jax ? () => jax.run() : none,
    },
    BUDGET,
  );
  const each = (list: readonly number[]) => medianOf(list).toFixed(2);
  const against = (list: readonly number[]) => fixed(medianRatio(list, times.gradient));
  return table(
    [
      'value',
      'gradient',
      '÷ value',
      'gradient program, by W1',
      'tfjs-cpu ÷ ours',
      'tfjs-wasm ÷ ours',
      'jax-js ÷ ours',
    ],
    [
      [
        each(times.value),
        each(times.gradient),
        fixed(medianRatio(times.gradient, times.value)),
        each(times.program),
        onPlain ? fixed(medianRatio(plainTimes.tfjs, plainTimes.gradient)) : '–',
        onWasm ? against(times.wasm) : '–',
        jax ? against(times.jax) : '–',
      ],
    ],
  );
}

/** The contestants must agree, or their times mean nothing. The other libraries compute in float32. */
function checkScalars(program: Program, recipe: Recipe, hand: ByHand | null): void {
  const ours = gradientOf(program);
  agree(ours, withObjects(recipe).gradient, 1e-9);
  hand?.run();
  if (hand) agree(ours, hand.gradient, 1e-9);
}

function gradientOf(program: Program): readonly number[] {
  return Object.values(valueAndGradient(program).gradient) as number[];
}

/** Our gradient by the last of the arrays, row-major. */
function lastGradient(work: TensorWork): readonly number[] {
  const { gradient } = valueAndGradient(programOfArrays(work));
  const numbers: unknown = Object.values(gradient).at(-1);
  return (numbers as unknown[]).flat(9) as number[];
}

function agree(ours: readonly number[], theirs: ArrayLike<number>, tolerance: number): void {
  if (ours.length !== theirs.length) {
    throw new Error(`gradients differ in length: ${ours.length} and ${theirs.length}`);
  }
  ours.forEach((slope, k) => {
    const other = theirs[k] as number;
    if (!(Math.abs(slope - other) <= tolerance * (1 + Math.abs(other)))) {
      throw new Error(`gradients differ: ${slope} and ${other}`);
    }
  });
}

function fixed(x: number): string {
  if (x < 0.95) return x.toPrecision(2);
  return x >= 100 ? x.toFixed(0) : x.toFixed(1);
}

function count(n: number): string {
  return n.toLocaleString('en');
}
