import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tensors } from '../../../src/core/algebra/tensors';
import { pushScalars } from '../../../src/core/compile/push-scalars';
import { jacobian, type Program } from '../../../src/core/index';
import { run, valueAt } from '../../../src/core/sweep/evaluate';
import { forward } from '../../../src/core/sweep/forward';
import { scalar } from '../../../src/core/tensor/tensor';
import { programOf, recipes, wildProgramOf } from '../random-programs';
import { written } from '../written';

/** Compares all tangents of a pass with those of the sweep over tensors; returns whether it ran on numbers. */
function expectSameTangents(program: Program): boolean {
  const values = run(program);
  const primal = (i: number) => valueAt(program, values, i);
  let ran = false;
  for (const { statement } of program.inputs) {
    const found = pushScalars(program, values.data, statement, 0.75);
    if (!found) continue;
    ran = true;
    const expected = forward(
      tensors[program.convention],
      program,
      primal,
      new Map([[statement, scalar(0.75)]]),
    );
    expected.forEach((tangent, i) => {
      expect(found.live[i] === 1, `whether statement ${i} has a tangent`).toBe(tangent !== null);
      // Adding 0 makes −0 a 0: rules may differ in the sign of a zero.
      if (tangent) expect((found.tangents[i] as number) + 0).toBe((tangent.data[0] as number) + 0);
    });
  }
  return ran;
}

describe('tangents on numbers', () => {
  it('are those of the forward sweep, absent ones too, in random programs', () => {
    let ran = 0;
    fc.assert(
      fc.property(recipes({ inputs: 3, steps: 4 }), (recipe) => {
        if (expectSameTangents(programOf(recipe))) ran++;
      }),
      { numRuns: 400, seed: 8 },
    );
    expect(ran).toBeGreaterThan(40);
  });

  it('are so at kinks, edges, NaN and infinity', () => {
    let ran = 0;
    fc.assert(
      fc.property(recipes({ inputs: 3, steps: 4 }), (recipe) => {
        if (expectSameTangents(wildProgramOf(recipe))) ran++;
      }),
      { numRuns: 600, seed: 9 },
    );
    expect(ran).toBeGreaterThan(40);
  });

  it('have every rule that has a case of its own', () => {
    const program = written({ a: 0.3, b: 0.7 }, (o, a, b) =>
      [
        ...[o.add(a, b), o.sub(a, b), o.mul(a, b), o.div(a, b), o.neg(a), o.exp(a), o.sin(a)],
        ...[o.cos(a), o.apply('tanh', [a]), o.square(a), o.ln(a), o.sigmoid(a), o.sqrt(a)],
        ...[o.mul(a, a), o.apply('atan2', [a, b]), o.apply('less', [a, b])],
      ].reduce((sum, x) => o.add(sum, x)),
    );
    expect(expectSameTangents(program)).toBe(true);
  });

  it('leave programs to the forward sweep in which a branch can be absent', () => {
    const program = written({ a: -1 }, (o, a) => o.ln(o.apply('relu', [a])));
    expect(pushScalars(program, run(program).data, 0, 1)).toBeNull();
    expect(jacobian(program, {}, 'forward').matrix.y?.a).toBe(0);
  });
});
