import { describe, expect, it } from 'vitest';
import { derivedOf, tangentOf } from '../../../../src/document/derived';
import { EMPTY_DOCUMENT } from '../../../../src/document/document';
import { cardsOf } from '../../../../src/ui/trace/table/card-sheet';
import { type Sheet, sheetOf } from '../../../../src/ui/trace/table/sheet';
import { PAPER } from '../../../state/player/stage';

const STYLE = { notation: 'prime', digits: 3, results: false } as const;
const document = { ...EMPTY_DOCUMENT, graph: PAPER };

const rowsOf = (sheet: Sheet) => Array.from({ length: sheet.count }, (_, row) => sheet.halves(row));

describe('the trace as cards', () => {
  it('has each step by itself, in the order of evaluation', () => {
    const { trace } = derivedOf(document);
    const cards = cardsOf(sheetOf(trace, STYLE));
    const rows = rowsOf(cards);
    expect(rows.map(({ primal, derivative }) => primal?.step ?? derivative?.step)).toEqual(
      Array.from({ length: trace.stepCount }, (_, step) => step),
    );
    expect(rows.filter(({ primal, derivative }) => primal && derivative)).toEqual([]);
    expect(rows.map((_, card) => cards.rowOf(card))).toEqual(rows.map((_, card) => card));
  });

  it('is ruled off at the turn, once', () => {
    const { trace } = derivedOf(document);
    const cards = cardsOf(sheetOf(trace, STYLE));
    const ruled = rowsOf(cards).flatMap((_, card) => (cards.ruled(card) ? [card] : []));
    expect(ruled).toEqual([trace.turn]);
  });

  it('has values with their tangents in forward mode', () => {
    const sheet = sheetOf(tangentOf(document), STYLE);
    expect(cardsOf(sheet)).toBe(sheet);
  });

  it('has the steps that share a half of a row, as those of a fold do, in one card', () => {
    const sheet = sheetOf(derivedOf(document).trace, STYLE);
    const folded: Sheet = { ...sheet, rowOf: (step) => Math.max(2, sheet.rowOf(step)) - 2 };
    const cards = cardsOf(folded);
    expect(cards.count).toBe(sheet.trace.stepCount - 4);
    expect([0, 1, 2, 3].map(cards.rowOf)).toEqual([0, 0, 0, 1]);
  });
});
