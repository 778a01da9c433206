import { describe, expect, it } from 'vitest';
import { evaluate, ProgramBuilder } from '../../src/core/index';
import { packed, unpacked } from '../../src/work/packed-program';

describe('a program on its way to another thread', () => {
  const sent = (dtype: 'float32' | null) => {
    const builder = new ProgramBuilder();
    const x = builder.input('x', [2], [0.1, 0.2], { node: 'n1' }, dtype);
    const c = builder.constant([3, 4], { node: 'n2' }, dtype);
    builder.output('y', builder.apply('multiply', [x, c]));
    return builder.build();
  };

  it.each([null, 'float32'] as const)('arrives as it was, its dtypes (%s) included', (dtype) => {
    const program = sent(dtype);
    const arrived = unpacked(structuredClone(packed(program))) as typeof program;
    expect(arrived).toEqual(program);
    expect('dtypes' in arrived).toBe(dtype !== null);
    expect(evaluate(arrived)).toEqual(evaluate(program));
  });
});
