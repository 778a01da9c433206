import {
  gradient,
  kernelOf,
  type Program,
  simplify,
  valueAndGradient,
} from '../../../src/core/index';
import { medianOf, table, timed } from '../timing';
import { chain, irregular, programOf, type Recipe } from './graphs';

const SIZES = [1_000, 10_000, 100_000, 1_000_000] as const;
const ROUNDS = 5;

const measures = {
  build: 'build',
  first: 'first value and gradient',
  again: 'again',
  staged: 'gradient program',
  simpler: '… simplified',
} as const;
type Measure = keyof typeof measures;

/**
 * Graphs from a thousand to a million statements, a chain, which repeats, and one without structure:
 * time a statement, its growth, and memory. The medians of several rounds in which the sizes take turns.
 */
export function growth(): string {
  const graphs: Readonly<Record<string, (size: number) => Recipe>> = {
    'A chain': chain,
    'An irregular graph': (size) => irregular(Math.round(size * 0.727)),
  };
  return Object.entries(graphs)
    .map(([graph, recipeOf]) => growthOf(graph, recipeOf))
    .join('\n\n');
}

function growthOf(graph: string, recipeOf: (size: number) => Recipe): string {
  const times = new Map<string, number[]>();
  const measure = <T>(what: Measure, size: number, run: () => T): T => {
    const made: T[] = [];
    const ms = timed(() => made.push(run()));
    const key = `${what} ${size}`;
    const list = times.get(key) ?? [];
    list.push((ms * 1e6) / size);
    times.set(key, list);
    return made[0] as T;
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (const size of SIZES) {
      for (let k = 0; k < Math.max(1, 20_000 / size); k++) {
        const program: Program = measure('build', size, () => programOf(recipeOf(size)));
        measure('first', size, () => valueAndGradient(program));
        measure('again', size, () => valueAndGradient(program));
        if (round % 2 === 1) continue;
        const written = measure('staged', size, () => gradient(program));
        if (size <= 100_000) measure('simpler', size, () => simplify(written));
      }
    }
  }
  const at = (what: Measure, size: number) => {
    const list = times.get(`${what} ${size}`);
    return list && medianOf(list);
  };
  const names = Object.keys(measures) as Measure[];
  const rows = SIZES.map((size) => [
    size.toLocaleString('en'),
    ...names.map((what) => shown(at(what, size))),
    // Of a small graph the rest of the heap would be measured.
    shown(size < 10_000 ? undefined : bytesOf(recipeOf(size)) / size),
  ]);
  const [small, large] = [SIZES[0], SIZES[3]];
  const exponents = (['build', 'again', 'staged'] as const).map((what) => {
    const ratio = (at(what, large) as number) / (at(what, small) as number);
    return `${measures[what]} ${(1 + Math.log(ratio) / Math.log(large / small)).toFixed(2)}`;
  });
  const whole = (size: number) => (at('build', size) as number) + (at('first', size) as number);
  const altogether = 1 + Math.log(whole(large) / whole(small)) / Math.log(large / small);
  return [
    `${graph} as it grows, nanoseconds and bytes a statement, medians of rounds in turn`,
    table(['statements', ...Object.values(measures), 'bytes'], rows),
    `time grows with exponents: built, evaluated and differentiated ${altogether.toFixed(2)}; ${exponents.join(', ')}`,
  ].join('\n');
}

/** What building, evaluating and differentiating takes in memory: program, values and adjoints. */
export function bytesOf(recipe: Recipe): number {
  const before = held();
  const kernel = kernelOf(programOf(recipe));
  kernel.valueAndGradient(kernel.start());
  const bytes = held() - before;
  // Read after the measurement, so that the kernel is still there during it.
  if (!Number.isFinite(kernel.valueAndGradient(kernel.start()).gradient[0])) {
    throw new Error('the graph overflows');
  }
  return bytes;
}

function held(): number {
  (globalThis as { gc?: () => void }).gc?.();
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function shown(x: number | undefined): string {
  return x === undefined ? '–' : x >= 100 ? x.toFixed(0) : x.toFixed(1);
}
