import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/document';
import { setNumbers } from '../../../src/document/set-numbers';
import { lookAt } from '../../../src/study/curve/look';
import { stepFrom } from '../../../src/study/curve/step';
import { type Chosen, curveSubject } from '../../../src/study/curve/subject';
import { trailTo } from '../../../src/study/curve/trail';
import { documentOf } from '../../state/compare/subjects';

const NOTHING: Chosen = { part: 'sum', x: null, y: null };

function subject(text: string, chosen: Partial<Chosen> = {}) {
  return curveSubject(documentOf(text), { ...NOTHING, ...chosen });
}

/** The node of an input. */
function nodeOf(text: string, name: string): string {
  const { graph } = documentOf(text);
  return graph.nodes.find((node) => 'name' in node && node.name === name)?.id ?? '';
}

describe('what a curve shows', () => {
  it('is the output over the first two inputs that it depends on', () => {
    const found = subject('y = b*c + 0*d; a = 1; z = a');
    expect(found).toMatchObject({ name: 'y', x: { name: 'b' }, y: { name: 'c' } });
  });

  it('has one number where there is but one', () => {
    expect(subject('y = x^2')).toMatchObject({ x: { name: 'x' }, y: null, count: 1 });
  });

  it('runs along an element of an array', () => {
    const text = 'w = [[1, 2], [3, 4]]; y = sum(w)*k';
    const found = subject(text, { x: { node: nodeOf(text, 'w'), element: 2 } });
    expect(found?.x).toMatchObject({ name: 'w[1, 0]', element: 2 });
    expect(found?.at[found.x.position]).toBe(3);
    expect(found?.y).toMatchObject({ name: 'w[0, 0]' });
  });

  it('is the sum of an output that is an array, or one of its numbers', () => {
    const text = 'x = [1, 2]; y = x*a';
    expect(subject(text)).toMatchObject({ part: 'sum', name: 'sum of y' });
    expect(subject(text, { part: 1 })).toMatchObject({ part: 1, name: 'y[1]' });
    expect(subject(text, { part: 9 })).toMatchObject({ part: 'sum' });
    expect(subject('y = x^2', { part: 1 })).toMatchObject({ part: 0, name: 'y' });
  });

  it('takes the first input where the chosen one is gone', () => {
    expect(subject('y = a*b', { x: { node: 'gone', element: 0 } })?.x.name).toBe('a');
  });

  it('never has the same number on both axes', () => {
    const text = 'y = a*b';
    const place = { node: nodeOf(text, 'b'), element: 0 };
    expect(subject(text, { x: place, y: place })).toMatchObject({
      x: { name: 'b' },
      y: { name: 'a' },
    });
  });

  it.each(['', 'y = (2)'])('is nothing for %o', (text) => {
    expect(subject(text)).toBeNull();
  });

  it('has the same structure while only numbers change', () => {
    const text = 'y = a*b';
    const document = documentOf(text);
    const before = curveSubject(document, NOTHING);
    const moved = setNumbers(document, [{ node: nodeOf(text, 'a'), element: 0, value: 7 }]);
    const after = curveSubject(moved, NOTHING);
    expect(after?.structure).toBe(before?.structure);
    expect(after?.at[0]).toBe(7);
  });

  it('has the numbers of float32 as that has them, where a step leads too', () => {
    const text = 'y = x^2; x = 0.1';
    const document = documentOf(text);
    const single: Document = {
      ...document,
      graph: {
        nodes: document.graph.nodes.map((node) =>
          node.kind === 'input' ? { ...node, dtype: 'float32' } : node,
        ),
      },
    };
    const before = curveSubject(single, NOTHING);
    if (!before) throw new Error('there is nothing to draw');
    const { structure, output, part, at, x } = before;
    expect([...at]).toEqual([Math.fround(0.1)]);
    expect(lookAt(structure, output.name, part, at, x.position, null).sides).toBeNull();
    const step = stepFrom(structure, output.name, part, at, 0.1, 'down', [x.position]);
    const moved = setNumbers(single, [{ ...x, value: step.to[0] ?? Number.NaN }]);
    const after = curveSubject(moved, NOTHING);
    expect(after && trailTo([step], after.at)).toEqual([step]);
    expect(after?.at[0]).toBe(Math.fround(step.to[0] ?? 0));
  });
});
