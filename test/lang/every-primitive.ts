import { type Trace, trace } from '../../src/core/index';
import { primitiveNames, primitives } from '../../src/core/primitives/table';
import { parse } from '../../src/lang/expression/parse';

/** A trace of each primitive that people may use, inside its domain. */
export function everyPrimitive(): [name: string, trace: Trace][] {
  return primitiveNames
    .filter((name) => primitives[name].group !== null)
    .map((name) => {
      const { operands, variadic, sample } = primitives[name];
      const count = variadic ? 3 : operands.length;
      const inputs = Array.from({ length: count }, (_, k): [string, number] => {
        const [low, high] = (sample[k] ?? sample.at(-1)) as readonly [number, number];
        return [`x${k + 1}`, low + (0.3 + 0.1 * k) * (high - low)];
      });
      const text = `${name}(${inputs.map(([x]) => x).join(', ')})`;
      return [name, trace(parse(text), Object.fromEntries(inputs))];
    });
}
