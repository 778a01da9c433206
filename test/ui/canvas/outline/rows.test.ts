import { describe, expect, it } from 'vitest';
import { derivedOf } from '../../../../src/document/derived';
import { type Document, EMPTY_DOCUMENT } from '../../../../src/document/document';
import { withExpression } from '../../../../src/document/expression';
import { fold } from '../../../../src/document/folds/folding';
import { folding } from '../../../../src/document/folds/shown';
import { briefName } from '../../../../src/document/labels';
import { startWith } from '../../../../src/state/stores/document-store';
import { outlineRows } from '../../../../src/ui/canvas/outline/rows';
import { portsOfRow, readersOfRow } from '../../../../src/ui/canvas/outline/wires';
import { sceneAsKept } from '../../../../src/ui/canvas/scene/scene';

const sceneOf = (document: Document, unfolded = '') =>
  sceneAsKept(document, false, unfolded, folding);

/** A row in a word, further to the right the deeper it is. */
const outline = (document: Document, unfolded = '') =>
  outlineRows(derivedOf(document), sceneOf(document, unfolded)).map(({ level, placed, name }) => {
    const called = placed?.fold
      ? `[${placed.fold.name}]`
      : placed
        ? briefName(derivedOf(document), placed.node)
        : `${name}:`;
    return '  '.repeat(level - 1) + called;
  });

const papers = withExpression(EMPTY_DOCUMENT, 'ln(x1) + x1*x2 - sin(x2)');

describe('the rows of the outline', () => {
  it('are inputs, constants, statements in the order of evaluation, outputs', () => {
    expect(outline(papers)).toEqual(['x1', 'x2', 'v1', 'v2', 'v3', 'v4', 'v5', 'y']);
    expect(outline(withExpression(EMPTY_DOCUMENT, '3 * x'))).toEqual(['x', '3', 'v1', 'y']);
  });

  it('have what is in an open fold below its name, and a closed fold as one', () => {
    const named = (statement: number) => [...derivedOf(papers).nodeOf][statement]?.[1] as string;
    const { document, id } = fold(papers, [named(2), named(3)]);
    const [closed] = outline(document).filter((row) => row.startsWith('['));
    expect(closed).toBeDefined();
    expect(outline(document)).toHaveLength(7);
    const open = outline(document, id);
    const at = open.findIndex((row) => row.endsWith(':'));
    expect(open.slice(at + 1, at + 3).every((row) => row.startsWith('  v'))).toBe(true);
    expect(open.filter((row) => row.startsWith('  '))).toHaveLength(2);
  });

  it('name what runs in, by operand, and what reads them', () => {
    startWith(papers);
    const scene = sceneOf(papers);
    const row = (name: string) =>
      outlineRows(derivedOf(papers), scene).find(
        ({ placed }) => placed && briefName(derivedOf(papers), placed.node) === name,
      )?.placed;
    const [minus, x2] = [row('v5'), row('x2')];
    if (!minus || !x2) throw new Error('The rows are not there.');
    expect(portsOfRow(papers, minus).map(({ operand, from }) => `${operand} ${from}`)).toEqual([
      'operand a v4',
      'operand b v3',
    ]);
    expect(readersOfRow(papers, scene, x2).map(({ brief }) => brief)).toEqual(['v2', 'v3']);
  });
});
