import { describe, expect, it } from 'vitest';
import { EMPTY_DOCUMENT } from '../../../src/file/document';
import { derivedOf, tangentOf } from '../../../src/state/document/derived';
import { withExpression } from '../../../src/state/document/expression';
import { stepName } from '../../../src/ui/trace/cells';
import { adjointSheet, type Sheet, tangentSheet } from '../../../src/ui/trace/sheet';
import table1 from '../../fixtures/table1.json' with { type: 'json' };
import table2 from '../../lang/latex/baydin-table-2.json' with { type: 'json' };
import { PAPER } from '../../state/player/stage';

const STYLE = { notation: 'prime', digits: 3, results: false } as const;
const document = { ...EMPTY_DOCUMENT, graph: PAPER };

const rowsOf = (sheet: Sheet) => Array.from({ length: sheet.count }, (_, row) => sheet.halves(row));
const cells = (half: { statement: string; numbers: string } | null) =>
  half && [half.statement, half.numbers];

describe('the table', () => {
  it('is the paper’s in reverse mode', () => {
    const sheet = adjointSheet(derivedOf(document), STYLE);
    expect(sheet.headings).toEqual(table1.header);
    expect(
      rowsOf(sheet).map(({ primal, derivative }) => ({
        primal: cells(primal),
        adjoint: cells(derivative),
      })),
    ).toEqual(table1.rows);
  });

  it('names every step in plain text', () => {
    const names = rowsOf(adjointSheet(derivedOf(document), STYLE)).flatMap(
      ({ primal, derivative }) =>
        [primal, derivative].flatMap((half) => (half ? [stepName(half)] : [])),
    );
    expect(names).toContain('Go to step 3: v₁ = ln(v₋₁)');
    expect(names).toContain('Go to step 9: v′₅ = y′');
  });

  it('is Table 2 of Baydin et al. 2018 in forward mode', () => {
    const sheet = tangentSheet(tangentOf(document), STYLE);
    expect(
      rowsOf(sheet).map(({ primal, derivative }) => ({
        primal: cells(primal),
        tangent: cells(derivative),
      })),
    ).toEqual(table2.rows);
  });

  it('is ruled off after the inputs and before the outputs in forward mode', () => {
    const sheet = tangentSheet(tangentOf(document), STYLE);
    const ruled = rowsOf(sheet).flatMap((_, row) => (sheet.ruled(row) ? [row] : []));
    expect(ruled).toEqual([2, 7]);
  });

  it('has value and tangent of a step side by side', () => {
    const sheet = tangentSheet(tangentOf(document), STYLE);
    expect(rowsOf(sheet).every((row) => row.primal?.step === row.derivative?.step)).toBe(true);
    expect(sheet.places()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('ends rows in their results when asked to, tangents too', () => {
    const style = { ...STYLE, results: true };
    const [, , ln] = rowsOf(tangentSheet(tangentOf(document), style));
    expect([ln?.primal?.numbers, ln?.derivative?.numbers]).toEqual([
      '= \\ln(2) = 0.693',
      '= 1/2 = 0.5',
    ]);
  });

  it('leaves the right half empty where there is no tangent', () => {
    const { trace, rows } = tangentOf(withExpression(EMPTY_DOCUMENT, 'x + (x > 2)'));
    const sheet = tangentSheet({ trace, rows }, STYLE);
    expect(rowsOf(sheet).filter(({ derivative }) => derivative === null)).toHaveLength(1);
  });
});
