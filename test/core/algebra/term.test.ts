/** What is printed of a derivative is what is computed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyToTensors } from '../../../src/core/algebra/tensors';
import type { Term } from '../../../src/core/algebra/term';
import {
  contributionTerm,
  conventions,
  partialTerm,
  type ReverseTrace,
  type Shape,
  statementTerm,
  type Tensor,
  trace,
} from '../../../src/core/index';
import { primitiveAt, shapeAt } from '../../../src/core/program/program';
import { valueAt } from '../../../src/core/sweep/evaluate';
import { broadcastTo, scalar } from '../../../src/core/tensor/tensor';
import { agrees } from '../agreement';
import { ones } from '../derivatives';
import { compatibleShapes, programOf, recipes, wildProgramOf } from '../random-programs';

/** The number a term stands for while the adjoint of one statement is `adjoint`. */
function valueOfTerm({ program, values }: ReverseTrace, term: Term, adjoint: Tensor): Tensor {
  const visit = (at: Term): Tensor => {
    if (at.kind === 'literal') return scalar(at.value);
    if (at.kind === 'place') {
      return at.of === 'adjoint' ? adjoint : valueAt(program, values, at.statement);
    }
    return applyToTensors(at.primitive, at.operands.map(visit), at.attributes);
  };
  return visit(term);
}

function expectEqual(actual: Tensor, expected: Tensor, why: string) {
  const stretched = broadcastTo(actual, expected.shape);
  const bad = [...stretched.data].filter(
    (x, i) => !agrees(x, expected.data[i] as number, { relative: 1e-12, absolute: 1e-12 }),
  );
  expect(bad, `${why}: ${stretched.data} is not ${expected.data}`).toEqual([]);
}

function checkTerms(traced: ReverseTrace) {
  const { program, values, steps } = traced;
  const adjoints = new Map<number, Tensor>();
  for (const step of steps) {
    if (step.kind === 'statement') {
      const term = statementTerm(program, step.statement);
      expectEqual(valueOfTerm(traced, term, scalar(Number.NaN)), step.value, 'a statement');
    } else if (step.kind === 'seed') adjoints.set(step.statement, step.value);
    else if (step.kind === 'contribution') {
      const adjoint = adjoints.get(step.statement) as Tensor;
      const term = contributionTerm(traced, step);
      expectEqual(valueOfTerm(traced, term, adjoint), step.contribution, JSON.stringify(term));
      adjoints.set(step.target, step.value);
      if (step.partial !== null) {
        const slope = partialTerm(traced, step.statement, step.position) ?? expect.fail('no term');
        expectEqual(valueOfTerm(traced, slope, adjoint), scalar(step.partial), 'a partial');
        expect(primitiveAt(program, step.statement)).not.toBeNull();
        expect(shapeAt(program, step.statement)).toEqual([]);
      }
    }
  }
  expect(values.start.length).toBe(program.length + 1);
}

describe.each<[string, readonly Shape[]]>([
  ['numbers', [[]]],
  ['tensors that broadcast', compatibleShapes],
])('in traces of random programs of %s', (_, shapes) => {
  it('every term has the value that the step has', () => {
    fc.assert(
      fc.property(recipes({ inputs: 3, steps: 14 }), (recipe) => {
        const program = programOf(recipe, shapes);
        checkTerms(trace(program, {}, { seed: ones(program) }));
      }),
      { numRuns: 200, seed: 31 },
    );
  });
});

describe.each(conventions)('at kinks, edges, NaN and infinity, by %s', (convention) => {
  it('every term of a statement has the value that the step has', () => {
    fc.assert(
      fc.property(recipes({ inputs: 3, least: 2, steps: 10 }), (recipe) => {
        const traced = trace({ ...wildProgramOf(recipe), convention });
        for (const step of traced.steps) {
          if (step.kind !== 'statement') continue;
          const term = statementTerm(traced.program, step.statement);
          expectEqual(valueOfTerm(traced, term, scalar(0)), step.value, 'a statement');
        }
      }),
      { numRuns: 300, seed: 32 },
    );
  });

  it('every term of a partial derivative has the value that the step has', () => {
    fc.assert(
      fc.property(recipes({ inputs: 3, least: 2, steps: 10 }), (recipe) => {
        const traced = trace({ ...wildProgramOf(recipe), convention });
        for (const step of traced.steps) {
          if (step.kind !== 'contribution') continue;
          const slope = partialTerm(traced, step.statement, step.position);
          expectEqual(
            valueOfTerm(traced, slope as Term, scalar(0)),
            scalar(step.partial as number),
            JSON.stringify(slope),
          );
        }
      }),
      { numRuns: 1000, seed: 33 },
    );
  });
});
