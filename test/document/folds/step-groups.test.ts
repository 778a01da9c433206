import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowOrderOf } from '../../../src/core/trace/rows';
import { derivedOf, tangentOf } from '../../../src/document/derived';
import { type Document, EMPTY_DOCUMENT } from '../../../src/document/document';
import { foldedRows } from '../../../src/document/folds/folded-rows';
import { fold } from '../../../src/document/folds/folding';
import { stepGroupsOf } from '../../../src/document/folds/step-groups';
import { parseGraph } from '../../../src/lang/expression/parse';
import { nextStop, previousStop } from '../../../src/state/player/stops';

const plain: Document = {
  ...EMPTY_DOCUMENT,
  graph: parseGraph('h = w*x + b; a = tanh(h); z = u*a + c; y = z*z').graph,
};
const { document } = fold(plain, namedIn(plain, 'h', 'a'));

describe('the steps of a closed fold', () => {
  const { trace } = derivedOf(document);
  const groups = stepGroupsOf(document, trace, '');

  it('follow each other, forward and back', () => {
    expect(groups?.groups).toMatchObject([{ name: 'f1', ins: { length: 2 }, outs: { length: 1 } }]);
    const [group] = groups?.groups ?? [];
    expect(group && group.primal.to - group.primal.from).toBe(2);
    expect(group?.adjoint && group.adjoint.to - group.adjoint.from).toBe(3);
  });

  it('are taken in one, forward and back', () => {
    const stops: number[] = [];
    for (let step = 0; step < trace.stepCount; ) {
      const next = nextStop(trace, { step, granularity: 'statement', groups });
      expect(previousStop(trace, { step: next, granularity: 'statement', groups })).toBe(step);
      stops.push(next);
      step = next;
    }
    expect(stops.length).toBe(trace.stepCount - 1 - 2);
  });

  it('are those of each statement once the fold is open', () => {
    expect(stepGroupsOf(document, trace, 'f1')).toBeNull();
    expect(stepGroupsOf(plain, derivedOf(plain).trace, '')).toBeNull();
  });

  it('have one row, between the rows of what is before and after', () => {
    const all = rowOrderOf(trace);
    const rows = groups && foldedRows(all, groups);
    expect(rows?.count).toBe(all.count - 2);
    const row = rows?.of(groups?.groups[0]?.primal.from ?? -1) ?? -1;
    expect(rows?.groupAt(row)?.name).toBe('f1');
    expect(rows?.at(row)).toEqual([
      (groups?.groups[0]?.primal.to ?? 0) - 1,
      (groups?.groups[0]?.adjoint?.to ?? 0) - 1,
    ]);
  });

  it('have a row in forward mode, too', () => {
    const tangents = tangentOf(document);
    const forward = stepGroupsOf(document, tangents, '');
    const all = rowOrderOf(tangents);
    const rows = forward && foldedRows(all, forward);
    expect(rows?.count).toBe(all.count - 1);
    const last = (forward?.groups[0]?.primal.to ?? 0) - 1;
    expect(rows?.at(rows.of(last))).toEqual([last, last]);
  });
});

describe('rows of any folds', () => {
  it('stand for every step once, in the order of the steps', () => {
    const choice = fc.array(fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(choice, (choices) => {
        let folded = plain;
        for (const chosen of choices) {
          const ids = folded.graph.nodes.filter(({ kind }) => kind !== 'output');
          const picked = chosen.map((k) => ids[k % ids.length]?.id as string);
          folded = fold(folded, picked, { takingIn: true }).document;
        }
        const { trace } = derivedOf(folded);
        const groups = stepGroupsOf(folded, trace, '');
        if (!groups) return;
        const rows = foldedRows(rowOrderOf(trace), groups);
        const forward: number[] = [];
        for (let row = 0; row < rows.count; row++) {
          const [left, right] = rows.at(row);
          for (const step of [left, right]) if (step >= 0) expect(rows.of(step)).toBe(row);
          if (left >= 0) forward.push(left);
        }
        expect(forward).toEqual(forward.toSorted((a, b) => a - b));
        for (let step = 0; step < trace.stepCount; step++) {
          const [left, right] = rows.at(rows.of(step));
          const last = (groups.at(step)?.to ?? step + 1) - 1;
          expect([left, right]).toContain(last);
        }
      }),
      { numRuns: 50 },
    );
  });
});

function namedIn({ graph }: Document, ...names: readonly string[]): string[] {
  return graph.nodes.flatMap((node) =>
    'name' in node && node.name !== undefined && names.includes(node.name) ? [node.id] : [],
  );
}
