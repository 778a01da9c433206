import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type GraphNode, replaceNode } from '../../../../src/core/graph/graph';
import { tangentTrace, trace } from '../../../../src/core/trace/trace';
import { derivedOf, fulfil, tangentOf } from '../../../../src/document/derived';
import { EMPTY_DOCUMENT } from '../../../../src/document/document';
import { setValue } from '../../../../src/document/edits';
import { withExpression } from '../../../../src/document/expression';
import { type Half, stepName } from '../../../../src/ui/trace/cell/cells';
import { type Sheet, sheetOf } from '../../../../src/ui/trace/table/sheet';
import table1 from '../../../fixtures/table1.json' with { type: 'json' };
import table2 from '../../../lang/latex/baydin-table-2.json' with { type: 'json' };
import { PAPER } from '../../../state/player/stage';

/** Whether every graph is taken for one that takes long. */
const weights = vi.hoisted(() => ({ heavy: false }));
vi.mock(import('../../../../src/work/weight'), async (original) => {
  const { traceWeight, tangentWeight, ...others } = await original();
  return {
    ...others,
    traceWeight: (program) => (weights.heavy ? Infinity : traceWeight(program)),
    tangentWeight: (program) => (weights.heavy ? Infinity : tangentWeight(program)),
  };
});

const STYLE = { notation: 'prime', digits: 3, results: false } as const;
const document = { ...EMPTY_DOCUMENT, graph: PAPER };

const rowsOf = (sheet: Sheet) => Array.from({ length: sheet.count }, (_, row) => sheet.halves(row));
const cells = (half: Pick<Half, 'statement' | 'numbers'> | null) =>
  half && [half.statement, half.numbers];

describe('the table', () => {
  it('is the paper’s in reverse mode', () => {
    const sheet = sheetOf(derivedOf(document).trace, STYLE);
    expect(sheet.headings).toEqual(table1.header);
    expect(
      rowsOf(sheet).map(({ primal, derivative }) => ({
        primal: cells(primal),
        adjoint: cells(derivative),
      })),
    ).toEqual(table1.rows);
  });

  it('names every step in plain text', () => {
    const names = rowsOf(sheetOf(derivedOf(document).trace, STYLE)).flatMap(
      ({ primal, derivative }) =>
        [primal, derivative].flatMap((half) => (half ? [stepName(half)] : [])),
    );
    expect(names).toContain('Go to step 3: v₁ = ln(v₋₁)');
    expect(names).toContain('Go to step 9: v′₅ = y′');
  });

  it('is Table 2 of Baydin et al. 2018 in forward mode', () => {
    const sheet = sheetOf(tangentOf(document), STYLE);
    expect(
      rowsOf(sheet).map(({ primal, derivative }) => ({
        primal: cells(primal),
        tangent: cells(derivative),
      })),
    ).toEqual(table2.rows);
  });

  it('is ruled off after the inputs and before the outputs in forward mode', () => {
    const sheet = sheetOf(tangentOf(document), STYLE);
    const ruled = rowsOf(sheet).flatMap((_, row) => (sheet.ruled(row) ? [row] : []));
    expect(ruled).toEqual([2, 7]);
  });

  it('has value and tangent of a step side by side', () => {
    const sheet = sheetOf(tangentOf(document), STYLE);
    expect(rowsOf(sheet).every((row) => row.primal?.step === row.derivative?.step)).toBe(true);
    const places = Array.from({ length: 8 }, (_, step) => sheet.rowOf(step));
    expect(places).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('ends rows in their results when asked to, tangents too', () => {
    const style = { ...STYLE, results: true };
    const [, , ln] = rowsOf(sheetOf(tangentOf(document), style));
    expect([ln?.primal?.numbers, ln?.derivative?.numbers]).toEqual([
      '= \\ln(2) = 0.693',
      '= 1/2 = 0.5',
    ]);
  });

  it('leaves the right half empty where there is no tangent', () => {
    const sheet = sheetOf(tangentOf(withExpression(EMPTY_DOCUMENT, 'x + (x > 2)')), STYLE);
    expect(rowsOf(sheet).filter(({ derivative }) => derivative === null)).toHaveLength(1);
  });
});

describe('the table while numbers are being worked out', () => {
  const nudged = (x2: number) => ({
    ...document,
    graph: replaceNode(PAPER, 'x2', (node) => ({ ...node, value: x2 }) as GraphNode),
  });
  const formulas = (sheet: Sheet) =>
    rowsOf(sheet).map(({ primal, derivative }) => [primal?.statement, derivative?.statement]);

  beforeEach(() => {
    weights.heavy = true;
  });
  afterEach(() => {
    weights.heavy = false;
  });

  it('keeps its rows and formulas and has no number', () => {
    const before = nudged(3);
    const pending = derivedOf(before);
    fulfil(pending.trace, trace(pending.checked.program));
    const sheet = sheetOf(derivedOf(nudged(4)).trace, STYLE);
    expect(formulas(sheet)).toEqual(formulas(sheetOf(derivedOf(before).trace, STYLE)));
    for (const { primal, derivative } of rowsOf(sheet)) {
      expect([primal?.numbers ?? null, derivative?.numbers ?? null]).toEqual([null, null]);
      expect([primal?.plain()[1] ?? '', derivative?.plain()[1] ?? '']).toEqual(['', '']);
    }
  });

  it('says of a tangent only what it is called, since numbers choose the branch of its formula', () => {
    const before = nudged(5);
    const pending = tangentOf(before);
    fulfil(pending, tangentTrace(pending.program, {}, { seed: pending.seed }));
    const sheet = sheetOf(tangentOf(nudged(6)), STYLE);
    const said = rowsOf(sheet).map(({ derivative }) => derivative?.statement);
    expect(said).toHaveLength(before.graph.nodes.length);
    for (const text of said) expect(text).not.toContain('=');
  });

  it('writes a constant as it is now, not as it was', () => {
    const shifted = (by: number) => withExpression(EMPTY_DOCUMENT, `x + ${by}`);
    const before = shifted(3);
    const pending = derivedOf(before);
    fulfil(pending.trace, trace(pending.checked.program));
    const [constant] = before.graph.nodes.filter(({ kind }) => kind === 'constant');
    const after = setValue(before, constant?.id ?? '', 8);
    expect(formulas(sheetOf(derivedOf(after).trace, STYLE))).toContainEqual([
      'v_1 = v_0 + 8',
      expect.any(String),
    ]);
  });
});
