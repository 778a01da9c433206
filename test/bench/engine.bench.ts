import {
  gradient,
  kernelOf,
  type NestedNumbers,
  type Program,
  simplify,
  valueAndGradient,
} from '../../src/core/index';
import { chainByHand, rosenbrockByHand } from './engine/by-hand';
import { chain, irregular, network, programOf, type Recipe, rosenbrock } from './engine/graphs';
import { growth } from './engine/growth';
import { layersProgram, layersWithTensorFlow } from './engine/layers';
import { withObjects } from './engine/object-tape';
import { type TensorFlow, tensorFlowFrom, withTensorFlow } from './engine/tensorflow';
import { medianOf, medianRatio, table, timesInTurn } from './timing';

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

/** Milliseconds a contest takes. */
const BUDGET = 2000;
const none = () => null;

/**
 * The engine beside a tape of objects as micrograd has it, TensorFlow.js and code written by hand, in
 * turn on the same graphs: medians in nanoseconds a statement, and medians of the ratios of each round.
 * @param address of the module of TensorFlow.js.
 */
export async function engineReport(address: string | undefined): Promise<string> {
  const tf = await tensorFlowFrom(address);
  const rows = contests.map(({ graph, recipe, byHand }) => {
    const program = programOf(recipe);
    const n = program.length;
    const kernel = kernelOf(program);
    const x = kernel.start();
    const plays = tf !== null && n < 10_000;
    check(program, recipe, plays ? tf : null);
    const times = timesInTurn(
      {
        value: () => kernel.value(x),
        gradient: () => kernel.valueAndGradient(x),
        named: () => valueAndGradient(program),
        objects: () => withObjects(recipe),
        tensorFlow: plays ? () => withTensorFlow(tf, recipe) : none,
        byHand: byHand ?? none,
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
      each(times.objects),
      against(times.objects),
      ...(plays ? [each(times.tensorFlow), against(times.tensorFlow)] : ['–', '–']),
      ...(byHand
        ? [each(times.byHand), fixed(medianRatio(times.gradient, times.byHand))]
        : ['–', '–']),
    ];
  });
  const headings = [
    'graph',
    'statements',
    'value',
    'gradient',
    '÷ value',
    'by name',
    'micrograd-style',
    '÷ ours',
    'tfjs',
    '÷ ours',
    'by hand',
    'ours ÷',
  ];
  return [
    'Value and gradient of graphs of scalars, nanoseconds a statement, medians of turns',
    table(headings, rows),
    '',
    'Of matrices: a batch of 64 through 64 × 128 × 10, milliseconds',
    layersReport(tf),
    ...(tf ? [] : ['TensorFlow.js could not be installed, so that it takes no part.']),
    '',
    growth(),
  ].join('\n');
}

function layersReport(tf: TensorFlow | null): string {
  const program = layersProgram();
  const kernel = kernelOf(program);
  const x = kernel.start();
  const adjoint = kernelOf(simplify(gradient(program)), { seed: 1 });
  const start = adjoint.start();
  if (tf) {
    const ours = (valueAndGradient(program).gradient.W2 as NestedNumbers).flat() as number[];
    agree(ours, layersWithTensorFlow(tf), 1e-4);
  }
  const times = timesInTurn(
    {
      value: () => kernel.value(x),
      gradient: () => kernel.valueAndGradient(x),
      program: () => adjoint.value(start),
      tensorFlow: tf ? () => layersWithTensorFlow(tf) : none,
    },
    BUDGET,
  );
  const each = (list: readonly number[]) => medianOf(list).toFixed(2);
  return table(
    ['value', 'gradient', '÷ value', 'gradient program, by W1', 'tfjs', '÷ ours'],
    [
      [
        each(times.value),
        each(times.gradient),
        fixed(medianRatio(times.gradient, times.value)),
        each(times.program),
        ...(tf
          ? [each(times.tensorFlow), fixed(medianRatio(times.tensorFlow, times.gradient))]
          : []),
      ],
    ],
  );
}

/** The contestants must agree, or their times mean nothing. TensorFlow.js computes in float32. */
function check(program: Program, recipe: Recipe, tf: TensorFlow | null): void {
  const ours = Object.values(valueAndGradient(program).gradient) as number[];
  agree(ours, withObjects(recipe).gradient, 1e-9);
  if (tf) agree(ours, withTensorFlow(tf, recipe), 1e-2);
}

function agree(ours: readonly number[], theirs: ArrayLike<number>, tolerance: number): void {
  ours.forEach((slope, k) => {
    const other = theirs[k] as number;
    if (!(Math.abs(slope - other) <= tolerance * (1 + Math.abs(other)))) {
      throw new Error(`gradients differ: ${slope} and ${other}`);
    }
  });
}

function fixed(x: number): string {
  return x >= 100 ? x.toFixed(0) : x.toFixed(1);
}

function count(n: number): string {
  return n.toLocaleString('en');
}
