import { type ReverseTrace, toTensor, trace } from '../../src/core/index';
import {
  type PrimitiveName,
  primitiveRows as primitives,
  scalarPrimitiveNames,
  tensorPrimitiveNames,
} from '../../src/core/primitives/table';
import { ProgramBuilder } from '../../src/core/program/builder';
import type { Program } from '../../src/core/program/program';
import { sizeOf } from '../../src/core/tensor/shape';
import { parse } from '../../src/lang/expression/parse';

/** A trace of each primitive of numbers that people may use, inside its domain. */
export function everyPrimitive(): [name: string, trace: ReverseTrace][] {
  return scalarPrimitiveNames
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

/** A trace of each primitive of arrays, those of derivative rules included, with each of its sample shapes. */
export function everyTensorPrimitive(): [title: string, trace: ReverseTrace][] {
  const samples = tensorPrimitiveNames.flatMap((name) =>
    (primitives[name].sampleShapes ?? []).map((_, k): [string, Program] => [
      `${name} ${k + 1}`,
      sampleProgram(name, k),
    ]),
  );
  return [...samples, ...changesOfShape()].map(([title, program]) => [
    title,
    trace(program, {}, { seed: 0.5 }),
  ]);
}

function sampleProgram(name: PrimitiveName, k: number): Program {
  const { sample, sampleShapes = [] } = primitives[name];
  const {
    shapes,
    attributes = {},
    indices = {},
  } = sampleShapes[k] as (typeof sampleShapes)[number];
  const builder = new ProgramBuilder();
  const operands = shapes.map((shape, position) => {
    const given = indices[position];
    const [low, high] = (sample[position] ?? sample.at(-1)) as readonly [number, number];
    const data = Float64Array.from(
      { length: sizeOf(shape) },
      (_, i) => low + ((0.37 * (i + 1)) % 1) * (high - low),
    );
    const value = given === undefined ? { shape, data } : toTensor(given);
    return builder.input(`X${position + 1}`, value.shape, value);
  });
  builder.output('y', builder.apply(name, operands, attributes));
  return builder.build();
}

function changesOfShape(): [string, Program][] {
  const X = 'X = [[1, 2, 3], [4, 5, 6]]; ';
  const texts = [
    'broadcast_to(x, shape=[2, 3])',
    `${X}sum_to(X, shape=[3])`,
    `${X}sum_to(X, shape=[2, 1])`,
  ];
  return texts.map((text) => [text, parse(text)]);
}
