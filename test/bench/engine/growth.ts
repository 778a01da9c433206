import {
  gradient,
  kernelOf,
  type Program,
  simplify,
  valueAndGradient,
} from '../../../src/core/index';
import { table } from '../timing';
import { chain, programOf, type Recipe } from './graphs';

const SIZES = [1_000, 10_000, 100_000, 1_000_000] as const;
const ROUNDS = 7;

const measures = {
  build: 'build',
  first: 'first value and gradient',
  again: 'again',
  staged: 'gradient program',
  simpler: '… simplified',
} as const;
type Measure = keyof typeof measures;

/**
 * A chain from a thousand to a million statements: time a statement, its growth, and memory. The
 * least of several rounds in which the sizes take turns: what else the machine does only adds to it.
 */
export function growth(): string {
  const least = new Map<string, number>();
  const note = (measure: Measure, size: number, ms: number) => {
    const key = `${measure} ${size}`;
    least.set(key, Math.min(least.get(key) ?? Infinity, (ms * 1e6) / size));
  };
  const timed = <T>(measure: Measure, size: number, run: () => T): T => {
    const start = performance.now();
    const result = run();
    note(measure, size, performance.now() - start);
    return result;
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (const size of SIZES) {
      // The small ones often enough that they, too, are run when the machine is at rest.
      for (let k = 0; k < Math.max(1, 20_000 / size); k++) {
        const program: Program = timed('build', size, () => programOf(chain(size)));
        timed('first', size, () => valueAndGradient(program));
        timed('again', size, () => valueAndGradient(program));
        if (round % 2 === 1) continue;
        const written = timed('staged', size, () => gradient(program));
        if (size <= 100_000) timed('simpler', size, () => simplify(written));
      }
    }
  }
  const at = (measure: Measure, size: number) => least.get(`${measure} ${size}`);
  const names = Object.keys(measures) as Measure[];
  const rows = SIZES.map((size) => [
    size.toLocaleString('en'),
    ...names.map((measure) => shown(at(measure, size))),
    // Of a small chain the rest of the heap would be measured.
    shown(size < 10_000 ? undefined : bytesOf(chain(size)) / size),
  ]);
  const [small, large] = [SIZES[0], SIZES[3]];
  const exponents = (['build', 'again', 'staged'] as const).map((measure) => {
    const ratio = (at(measure, large) as number) / (at(measure, small) as number);
    return `${measures[measure]} ${(1 + Math.log(ratio) / Math.log(large / small)).toFixed(2)}`;
  });
  const whole = (size: number) => (at('build', size) as number) + (at('first', size) as number);
  const altogether = 1 + Math.log(whole(large) / whole(small)) / Math.log(large / small);
  return [
    'A chain as it grows, nanoseconds and bytes a statement, least of rounds in turn',
    table(['statements', ...Object.values(measures), 'bytes'], rows),
    `time grows with exponents: built, evaluated and differentiated ${altogether.toFixed(2)}; ${exponents.join(', ')}`,
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

function shown(x: number | undefined): string {
  return x === undefined ? '–' : x >= 100 ? x.toFixed(0) : x.toFixed(1);
}
