import { rolled } from '../../../src/core/compile/wasm/loops';
import { itemsOf } from '../../../src/core/compile/wasm/statement-kinds';
import { sweepPlan } from '../../../src/core/compile/wasm/sweep-plan';
import {
  check,
  gradient,
  type Kernel,
  kernelOf,
  type Program,
  ProgramBuilder,
  simplify,
  valueAndGradient,
} from '../../../src/core/index';
import { shapeAt } from '../../../src/core/program/program';
import { filled } from '../../../src/core/tensor/tensor';
import { DEFAULT_TRAINING } from '../../../src/document/training';
import { digits } from '../../../src/learn/data/digits';
import { made, madeSets } from '../../../src/learn/data/made';
import { networkGraph } from '../../../src/learn/network/network';
import { isModel, modelOf, parametersOf } from '../../../src/learn/run/model';
import { accuracyOf, evaluator } from '../../../src/learn/run/passes';
import { startOf, Trainer } from '../../../src/learn/run/trainer';
import { graphOf } from '../core.bench';
import { programOfArrays, type Runner } from '../engine/arrays';
import { chainByHand, networkByHand, networkWeights, rosenbrockByHand } from '../engine/by-hand';
import { chain, irregular, network, programOf, type Recipe, rosenbrock } from '../engine/graphs';
import { bytesOf } from '../engine/growth';
import { arraysWithJax, jaxFrom } from '../engine/jax';
import { withObjects } from '../engine/object-tape';
import { arraysWithTensorFlow, type TensorFlow, tensorFlowFrom } from '../engine/tensorflow';
import { batchedLayers, networkOfMatrices } from '../engine/tensors';
import { medianOf, milliseconds, table, timed, timesInTurn } from '../timing';
import { byHandInC, type Elsewhere, networkInTorch, tapeOf } from './elsewhere';

/** A goal, what was found in this run, and null where the rival is not to be had. */
interface Found {
  readonly goal: string;
  /** At most or at least so much. */
  readonly bound: readonly ['≤' | '≥', number];
  readonly unit: '×' | 'ms' | 'µs' | 'ns' | 'B' | 'GFLOP/s' | '';
  readonly found: number | null;
}

type InC = NonNullable<ReturnType<typeof byHandInC>>;

/** Whom the engine is measured beside; null where it can't be had. */
interface Rivals {
  readonly c: InC | null;
  readonly tensorFlow: TensorFlow | null;
  readonly jax: Awaited<ReturnType<typeof jaxFrom>>;
}

/** Runs before an unchanged graph is measured. */
const WARM = 50;
const ROUNDS = 7;
/** Milliseconds of a round, and of a contest in one process. */
const ROUND = 60;
const CONTEST = 1000;

/** Addresses of the modules of other libraries; empty where they can't be had. */
interface Addresses {
  readonly tfjs: string | undefined;
  readonly jax: string | undefined;
}

const parts: readonly ((rivals: Rivals) => Promise<readonly Found[]> | readonly Found[])[] = [
  networkGoals,
  otherScalarGoals,
  irregularGoals,
  smallGoals,
  buildGoals,
  batchGoals,
  arrayGoals,
  digitsGoals,
  xorGoals,
];

/** The goals, each with the ratio that this machine comes to now, and whether it is met. */
export async function goalsReport(addresses: Addresses): Promise<string> {
  const tensorFlow = await tensorFlowFrom(addresses.tfjs, 'wasm');
  const rivals = { c: byHandInC(), tensorFlow, jax: await jaxFrom(addresses.jax) };
  const all: Found[] = [];
  for (const part of parts) all.push(...(await part(rivals)));
  const missing = [
    ...(rivals.c ? [] : ['a compiler of C']),
    ...(tensorFlow ? [] : ['TensorFlow.js']),
    ...(rivals.jax ? [] : ['jax-js']),
  ];
  const met = all.filter((row) => isMet(row)).length;
  return [
    `Goals, as ratios in one run: ${met} of ${all.length} met`,
    table(['goal', 'wanted', 'found', 'met'], all.map(rowOf)),
    ...(missing.length > 0 ? [`Not to be had here: ${missing.join(', ')}.`] : []),
  ].join('\n');
}

function isMet({ bound: [side, bound], found }: Found): boolean | null {
  if (found === null) return null;
  return side === '≤' ? found <= bound : found >= bound;
}

function rowOf(row: Found): readonly string[] {
  const { goal, bound, unit, found } = row;
  const written = (x: number) => `${x < 10 ? Number(x.toPrecision(2)) : Math.round(x)} ${unit}`;
  const met = isMet(row);
  return [
    goal,
    `${bound[0]} ${bound[1]} ${unit}`,
    found === null ? '–' : found > 0 && found < 1e-3 ? found.toExponential(0) : written(found),
    met === null ? '–' : met ? 'yes' : 'no',
  ];
}

/** A kernel that has run so often that it will become no faster. */
function warm(program: Program): { readonly kernel: Kernel; readonly run: () => unknown } {
  const kernel = kernelOf(program);
  const x = kernel.start();
  for (let k = 0; k < WARM; k++) kernel.valueAndGradient(x);
  return { kernel, run: () => kernel.valueAndGradient(x) };
}

/** How many times as long a run takes as one of a contestant in another process. */
function againstProcess(run: () => unknown, other: Elsewhere): number {
  const ratios = Array.from({ length: ROUNDS }, () => {
    const ours = medianOf(timesInTurn({ run }, ROUND).run);
    return ours / other(ROUND);
  });
  return medianOf(ratios);
}

/** How many times as long one takes as the other. */
function ratioOf(one: () => unknown, other: () => unknown): number {
  const times = timesInTurn({ one, other }, CONTEST);
  return medianOf(times.one) / medianOf(times.other);
}

/** The largest difference between two gradients, relative to the larger of it and 1. */
function apart(ours: ArrayLike<number>, theirs: ArrayLike<number>): number {
  if (ours.length !== theirs.length)
    throw new Error(`gradients of ${ours.length} and ${theirs.length}`);
  return Array.from(ours).reduce((most, x, k) => {
    const y = theirs[k] as number;
    return Math.max(most, Math.abs(x - y) / Math.max(1, Math.abs(y)));
  }, 0);
}

async function networkGoals({ c, tensorFlow, jax }: Rivals): Promise<readonly Found[]> {
  const [width, layers] = [90, 4];
  const weights = networkWeights(width, layers);
  const program = programOf(network(width, layers));
  const { kernel, run } = warm(program);
  const inC = c?.('network', [width, layers], weights) ?? null;
  const arrays = networkOfMatrices(width, layers);
  const torch = networkInTorch(width, layers, weights);
  await tensorFlow?.setBackend('wasm');
  const onWasm = tensorFlow && arraysWithTensorFlow(tensorFlow, arrays);
  const inJax = jax && arraysWithJax(jax, arrays);
  // From the graph's first run on, as after an edit: a program that nothing is known of.
  const untilWarm = timed(() => warm(programOf(network(width, layers))));
  const alone = medianOf(timesInTurn({ run }, ROUND).run);
  return [
    {
      goal: 'network of 64,000 statements after 50 runs ÷ C',
      bound: ['≤', 1.1],
      unit: '×',
      found: inC && againstProcess(run, inC.run),
    },
    {
      goal: '… build and first 50 runs ÷ 50 runs of it then',
      bound: ['≤', 2],
      unit: '×',
      found: untilWarm / (WARM * alone),
    },
    {
      goal: '… furthest from C',
      bound: ['≤', 1e-12],
      unit: '',
      found: inC && apart(kernel.valueAndGradient(kernel.start()).gradient, inC.gradient()),
    },
    {
      goal: '… TensorFlow.js (wasm, whole arrays, f32) ÷ ours',
      bound: ['≥', 5],
      unit: '×',
      found: onWasm && ratioOf(() => onWasm.run(), run),
    },
    {
      goal: '… jax-js (jit, whole arrays, f32) ÷ ours',
      bound: ['≥', 4],
      unit: '×',
      found: inJax && ratioOf(() => inJax.run(), run),
    },
    {
      goal: '… PyTorch (whole arrays, one thread) ÷ ours',
      bound: ['≥', 2.5],
      unit: '×',
      found: torch && 1 / againstProcess(run, torch),
    },
    {
      goal: '… a port of micrograd ÷ ours',
      bound: ['≥', 400],
      unit: '×',
      found: ratioOf(() => withObjects(network(width, layers)), run),
    },
  ];
}

function otherScalarGoals({ c }: Rivals): readonly Found[] {
  const found = (
    goal: string,
    most: number,
    recipe: Recipe,
    work: string,
    size: number,
    numbers: Float64Array,
  ): readonly Found[] => {
    const { kernel, run } = warm(programOf(recipe));
    const inC = c?.(work, [size], numbers) ?? null;
    return [
      {
        goal: `${goal} ÷ C`,
        bound: ['≤', most],
        unit: '×',
        found: inC && againstProcess(run, inC.run),
      },
      {
        goal: '… furthest from C',
        bound: ['≤', 1e-12],
        unit: '',
        found: inC && apart(kernel.valueAndGradient(kernel.start()).gradient, inC.gradient()),
      },
    ];
  };
  const point = Float64Array.from({ length: 1000 }, (_, k) => 1 + ((k * 7) % 13) / 20);
  return [
    ...found('Rosenbrock, n = 1,000,', 7.5, rosenbrock(1000), 'rosenbrock', 1000, point),
    ...found('a chain of a million', 1.3, chain(1e6), 'chain', 1e6, Float64Array.of(0.7)),
  ];
}

function irregularGoals({ c }: Rivals): readonly Found[] {
  const [small, large] = [programOf(irregular(72_700)), programOf(irregular(727_000))];
  const { kernel, run } = warm(small);
  const tape = c && tapeOf(small);
  const ways = (['tape', 'runs'] as const).map((work) => tape && c?.(work, [0], tape));
  const inC = ways.every((way) => way) ? (ways as ReturnType<InC>[]) : null;
  const best: Elsewhere | null =
    inC && ((budget) => Math.min(...inC.map((way) => way.run(budget))));
  const [one, ten] = [run, warm(large).run];
  const growth = ratioOf(ten, one) / (large.length / small.length);
  const theirs = inC?.[0]?.gradient();
  return [
    {
      goal: 'irregular, 100,000, ÷ the best of two in C',
      bound: ['≤', 1.3],
      unit: '×',
      found: best && againstProcess(run, best),
    },
    {
      goal: '… furthest from C',
      bound: ['≤', 1e-12],
      unit: '',
      found: theirs ? apart(kernel.valueAndGradient(kernel.start()).gradient, theirs) : null,
    },
    {
      goal: '… a statement of a million ÷ one of 100,000',
      bound: ['≤', 1.6],
      unit: '×',
      found: growth,
    },
    {
      goal: '… bytes a statement beside the values',
      bound: ['≤', 40],
      unit: 'B',
      found: bytesOf(irregular(72_700)) / small.length - 8,
    },
  ];
}

function smallGoals(): readonly Found[] {
  const cases = [
    ['Rosenbrock, n = 10', rosenbrock(10), rosenbrockByHand(10)],
    ['a chain of 90', chain(90), chainByHand(90)],
    ['a network of 2 × 4', network(4, 2), networkByHand(4, 2, networkWeights(4, 2))],
  ] as const;
  return cases.map(([name, recipe, hand]) => ({
    goal: `${name} ÷ JavaScript by hand`,
    bound: ['≤', 2.2],
    unit: '×',
    found: ratioOf(warm(programOf(recipe)).run, () => hand.run()),
  }));
}

function buildGoals(): readonly Found[] {
  const deep = programOf(network(90, 4));
  const without = programOf(irregular(47_000));
  const loops = (program: Program) => {
    const output = program.outputs[0]?.statement as number;
    const inputs = program.inputs.map(({ statement }) => statement);
    const { list, kindOf, widths } = itemsOf(sweepPlan(program, output, inputs));
    return milliseconds(() => rolled(list, kindOf, widths));
  };
  const recipe = irregular(Math.round((1000 - 128) / 1.375));
  const graph = graphOf(recipe);
  const simplified = [gradient(deep), gradient(without)].map(
    (program) => (milliseconds(() => simplify(program)) * 1e3) / program.length,
  );
  return [
    {
      goal: 'loops found in 64,000 statements that repeat',
      bound: ['≤', 5],
      unit: 'ms',
      found: loops(deep),
    },
    { goal: '… and in as many that do not', bound: ['≤', 5], unit: 'ms', found: loops(without) },
    {
      goal: 'simplify, a statement',
      bound: ['≤', 1.5],
      unit: 'µs',
      found: Math.max(...simplified),
    },
    {
      goal: 'first gradient after an edit, check included, 1,000 ÷ an object tape',
      bound: ['≤', 2],
      unit: '×',
      found: ratioOf(
        () => valueAndGradient(check(graph).program),
        () => withObjects(recipe),
      ),
    },
  ];
}

async function batchGoals({ c, tensorFlow, jax }: Rivals): Promise<readonly Found[]> {
  const { kernel, run } = warm(programOfArrays(batchedLayers));
  const [w1, w2] = batchedLayers.inputs.map(({ data }) => data);
  const images = Float32Array.from({ length: 256 * 64 }, (_, k) => Math.sin(k));
  const numbers = Float64Array.from([...(w1 ?? []), ...(w2 ?? []), ...images]);
  const inC = c?.('batch', [], numbers) ?? null;
  await tensorFlow?.setBackend('wasm');
  const rivals: readonly (readonly [string, Runner | null])[] = [
    ['TensorFlow.js (wasm, f32)', tensorFlow && arraysWithTensorFlow(tensorFlow, batchedLayers)],
    ['jax-js (jit, f32)', jax && arraysWithJax(jax, batchedLayers)],
  ];
  const last = kernel.valueAndGradient(kernel.start()).gradient.subarray(-1280);
  return [
    {
      goal: 'perceptron, a batch of 256, f64, ÷ C',
      bound: ['≤', 2.5],
      unit: '×',
      found: inC && againstProcess(run, inC.run),
    },
    {
      goal: '… furthest from C',
      bound: ['≤', 1e-12],
      unit: '',
      found: inC && apart(last, inC.gradient()),
    },
    ...rivals.map(
      ([name, runner]): Found => ({
        goal: `… ${name} ÷ ours in f64`,
        bound: ['≥', 1],
        unit: '×',
        found: runner && ratioOf(() => runner.run(), run),
      }),
    ),
  ];
}

type Shape = readonly number[];

/** A primitive of arrays of such shapes, and a run of its value. */
function valueRun(
  shapes: readonly Shape[],
  apply: (b: ProgramBuilder, x: readonly number[]) => number,
): () => unknown {
  const b = new ProgramBuilder();
  const x = shapes.map((shape, k) => {
    const data = Float64Array.from(sines(shape));
    return b.input(`x${k}`, shape, { shape, data });
  });
  b.output('y', apply(b, x));
  const program = b.build();
  const seed = filled(shapeAt(program, program.outputs[0]?.statement as number), 1);
  const kernel = kernelOf(program, { seed });
  const at = kernel.start();
  for (let k = 0; k < 10; k++) kernel.value(at);
  return () => kernel.value(at);
}

function sines(shape: Shape): Float32Array {
  const size = shape.reduce((a, b) => a * b, 1);
  return Float32Array.from({ length: size }, (_, k) => Math.sin(k));
}

/** The same with TensorFlow.js, on arrays that are there. */
function theirRun(
  tf: TensorFlow,
  shapes: readonly Shape[],
  apply: (x: ReturnType<TensorFlow['tensor']>[]) => ReturnType<TensorFlow['tensor']>,
): () => unknown {
  const x = shapes.map((shape) => tf.tensor(sines(shape), shape));
  return () => tf.tidy(() => apply(x).dataSync());
}

async function arrayGoals({ tensorFlow }: Rivals): Promise<readonly Found[]> {
  await tensorFlow?.setBackend('wasm');
  const square = [512, 512];
  const elements = 512 * 512;
  const perElement = (run: () => unknown) => (milliseconds(run) * 1e6) / elements;
  const product = valueRun([square, square], (b, x) => b.apply('matmul', x));
  const theirProduct =
    tensorFlow &&
    theirRun(tensorFlow, [square, square], ([a, b]) =>
      (a as NonNullable<typeof a>).matMul(b as NonNullable<typeof b>),
    );
  const picture = [1, 1, 512, 512];
  const convolved = valueRun([picture, [1, 1, 3, 3]], (b, x) => b.apply('conv2d', x));
  const theirs =
    tensorFlow &&
    theirRun(
      tensorFlow,
      [
        [1, 512, 512, 1],
        [3, 3, 1, 1],
      ],
      ([a, k]) => (a as NonNullable<typeof a>).conv2d(k as NonNullable<typeof k>, 1, 'valid'),
    );
  const gflops = (2 * 512 ** 3) / 1e6;
  return [
    {
      goal: 'a product of elements, 512 × 512, an element',
      bound: ['≤', 1.2],
      unit: 'ns',
      found: perElement(valueRun([square, square], (b, x) => b.apply('multiply', x))),
    },
    {
      goal: 'a choice of elements (where), 512 × 512, an element',
      bound: ['≤', 1.2],
      unit: 'ns',
      found: perElement(valueRun([square, square, square], (b, x) => b.apply('where', x))),
    },
    {
      goal: 'a product of matrices, n = 512, f64',
      bound: ['≥', 12],
      unit: 'GFLOP/s',
      found: gflops / milliseconds(product),
    },
    {
      goal: '… TensorFlow.js (wasm, f32) ÷ ours in f64',
      bound: ['≥', 1],
      unit: '×',
      found: theirProduct && ratioOf(theirProduct, product),
    },
    {
      goal: 'a 3 × 3 convolution of 512 × 512: TensorFlow.js (wasm, f32) ÷ ours in f64',
      bound: ['≥', 1],
      unit: '×',
      found: theirs && ratioOf(theirs, convolved),
    },
  ];
}

/** The network of XOR from its start until every row is right. */
function xorGoals(): readonly Found[] {
  const set = made(madeSets.xor, 200, 0.05, 1);
  const graph = networkGraph({
    ...{ inputs: 2, layers: [8], activation: 'tanh', initialisation: 'glorot' },
    ...{ classes: 2, rows: 20, seed: 1 },
  });
  const model = modelOf(graph, 'pytorch', set);
  if (!isModel(model)) throw new Error(JSON.stringify(model));
  const training = { ...DEFAULT_TRAINING, batch: 20 };
  const evaluate = evaluator(model, set);
  const run = () => {
    const start = startOf(model, training, parametersOf(model));
    const trainer = new Trainer(model, training, set, start);
    while (accuracyOf(set, evaluate(trainer.parameters)) !== 1) {
      for (let k = 0; k < 10; k++) trainer.update();
    }
  };
  return [{ goal: 'XOR to the last row', bound: ['≤', 1000], unit: 'ms', found: timed(run) }];
}

/** 100 epochs of the network of digits, as a person trains it: in batches of 32. */
function digitsGoals(): readonly Found[] {
  const set = digits();
  const graph = networkGraph({
    ...{ inputs: 64, layers: [32], activation: 'relu', initialisation: 'he' },
    ...{ classes: 10, rows: 4, seed: 1 },
  });
  const model = modelOf(graph, 'pytorch', set);
  if (!isModel(model)) throw new Error(JSON.stringify(model));
  const training = { ...DEFAULT_TRAINING, batch: 32 };
  const trainer = new Trainer(model, training, set, startOf(model, training, parametersOf(model)));
  const updates = Math.ceil(1797 / 32) * 100;
  const run = () => {
    for (let k = 0; k < updates; k++) trainer.update();
  };
  return [
    { goal: 'a hundred epochs of 1,797 digits', bound: ['≤', 1000], unit: 'ms', found: timed(run) },
  ];
}
