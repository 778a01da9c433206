import { type Program, shapeAt } from '../program/program';
import { type InputValues, run, valueAt } from '../sweep/evaluate';
import { ShapeError } from '../tensor/shape';
import { item } from '../tensor/tensor';

/** Numbers of scalar inputs by name. */
export type SamplePoint = Readonly<Record<string, number>>;

/**
 * The point that the inputs give, and then others around it, in turn near and far and of either
 * sign: the same for the same seed.
 * @throws ShapeError unless all inputs are scalars.
 */
export function* pointsAround(
  program: Program,
  inputs: InputValues,
  count: number,
  seed: number,
): Generator<SamplePoint, void> {
  const values = run(program, inputs);
  const names = program.inputs.map(({ name, statement }) => {
    if (shapeAt(program, statement).length > 0)
      throw new ShapeError({ kind: 'input is no scalar', name });
    return [name, item(valueAt(program, values, statement))] as const;
  });
  const draw = numbersFrom(seed);
  yield Object.fromEntries(names);
  for (let k = 1; k < count; k++) {
    const spread = [0.1, 1, 10][k % 3];
    yield Object.fromEntries(
      names.map(([name, x]) => [name, x + spread * (2 * draw() - 1) * Math.max(1, Math.abs(x))]),
    );
  }
}

/** Numbers in [0, 1), the same for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
