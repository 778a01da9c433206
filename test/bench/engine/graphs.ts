import { type Program, ProgramBuilder } from '../../../src/core/index';
import { randomNumbers } from '../../../src/core/random';
import { networkWeights } from './by-hand';

/** The operations that benchmark graphs are made of, so that every contestant can build the same ones. */
interface Arithmetic<T> {
  input(name: string, value: number): T;
  literal(value: number): T;
  add(a: T, b: T): T;
  subtract(a: T, b: T): T;
  multiply(a: T, b: T): T;
  sin(a: T): T;
  exp(a: T): T;
  tanh(a: T): T;
}

/** A graph as instructions that any contestant can follow; returns the output. */
export type Recipe = <T>(o: Arithmetic<T>) => T;

/** Each value is read once by the next: sin, multiply by 1.01 and add 0.3 in turn. */
export function chain(length: number): Recipe {
  return (o) => {
    let y = o.input('x', 0.7);
    const [factor, summand] = [o.literal(1.01), o.literal(0.3)];
    for (let k = 0; k < length; k++) {
      y = k % 3 === 0 ? o.sin(y) : k % 3 === 1 ? o.multiply(y, factor) : o.add(y, summand);
    }
    return y;
  };
}

/**
 * Operands and operations drawn at random from the last thousand values, as a program without
 * structure has them: no stretch of it repeats, and none can be told from what came before.
 */
export function irregular(length: number, seed = 7): Recipe {
  return <T>(o: Arithmetic<T>) => {
    const random = randomNumbers(seed);
    const draw = (below: number) => Math.floor(random() * below);
    const values: T[] = Array.from({ length: 64 }, (_, k) => o.input(`x${k}`, 2 * random() - 1));
    const near = () => values[values.length - 1 - draw(Math.min(1000, values.length))] as T;
    for (let k = 0; k < length; k++) {
      const [a, b] = [near(), near()];
      // Sums are kept small by sines.
      const kind = draw(8);
      if (kind < 2) values.push(o.sin(o.add(a, b)));
      else if (kind < 5) values.push(o.multiply(a, b));
      else if (kind < 6) values.push(o.sin(o.subtract(a, b)));
      else values.push(o.tanh(a));
    }
    // With the inputs, so that each of them has a derivative.
    return [...values.slice(0, 64), ...values.slice(-64)].reduce((a, b) => o.add(a, b));
  };
}

/** Σ 100 (xᵢ₊₁ − xᵢ²)² + (1 − xᵢ)². */
export function rosenbrock(size: number): Recipe {
  return <T>(o: Arithmetic<T>) => {
    const x = Array.from({ length: size }, (_, k) => o.input(`x${k}`, 1 + ((k * 7) % 13) / 20));
    const [one, hundred] = [o.literal(1), o.literal(100)];
    let total: T | null = null;
    for (let i = 0; i + 1 < size; i++) {
      const xi = x[i] as T;
      const a = o.subtract(x[i + 1] as T, o.multiply(xi, xi));
      const b = o.subtract(one, xi);
      const term = o.add(o.multiply(hundred, o.multiply(a, a)), o.multiply(b, b));
      total = total === null ? term : o.add(total, term);
    }
    return total as T;
  };
}

/** A dense network of tanh neurons, `width` wide, written out in scalars. */
export function network(width: number, layers: number): Recipe {
  return <T>(o: Arithmetic<T>) => {
    const weights = networkWeights(width, layers);
    let values = Array.from({ length: width }, (_, k) => o.literal(Math.sin(k)));
    let count = 0;
    const weight = () => o.input(`w${count}`, weights[count++] as number);
    for (let layer = 0; layer < layers; layer++) {
      values = values.map(() => {
        let sum = weight();
        for (const value of values) sum = o.add(sum, o.multiply(weight(), value));
        return o.tanh(sum);
      });
    }
    return values.reduce((a, b) => o.add(a, b));
  };
}

export function programOf(recipe: Recipe): Program {
  const builder = new ProgramBuilder();
  const y = recipe<number>({
    input: (name, value) => builder.input(name, [], { shape: [], data: Float64Array.of(value) }),
    literal: (value) => builder.literal(value),
    add: (a, b) => builder.apply('add', [a, b]),
    subtract: (a, b) => builder.apply('subtract', [a, b]),
    multiply: (a, b) => builder.apply('multiply', [a, b]),
    sin: (a) => builder.apply('sin', [a]),
    exp: (a) => builder.apply('exp', [a]),
    tanh: (a) => builder.apply('tanh', [a]),
  });
  builder.output('y', y);
  return builder.build();
}
