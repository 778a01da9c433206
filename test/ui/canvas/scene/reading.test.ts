import { describe, expect, it } from 'vitest';
import { derivedOf, tangentOf } from '../../../../src/document/derived';
import { EMPTY_DOCUMENT } from '../../../../src/document/document';
import { add, setValue } from '../../../../src/document/edits';
import { withExpression } from '../../../../src/document/expression';
import { readNode } from '../../../../src/ui/canvas/scene/reading';

function paper() {
  let document = withExpression(EMPTY_DOCUMENT, 'ln(x1) + x1*x2 - sin(x2)');
  for (const node of document.graph.nodes) {
    if (node.kind === 'input') document = setValue(document, node.id, node.name === 'x1' ? 2 : 5);
  }
  return document;
}

/** The accessible names of all nodes once `step` steps have been taken; the end when left out. */
function labels(document: ReturnType<typeof paper>, step?: number) {
  const derived = derivedOf(document);
  const to = step ?? derived.trace.steps.length;
  const now = { from: Math.max(0, to - 1), to };
  return document.graph.nodes
    .map((node) => readNode(derived, derived.trace, node, now, 3).label)
    .sort();
}

describe('the accessible name of a node', () => {
  it('says operator, name, value and adjoint', () => {
    expect(labels(paper())).toEqual([
      'addition +, v4, value 10.693, adjoint 1',
      'input x1, v-1, value 2, adjoint 5.5',
      'input x2, v0, value 5, adjoint 1.716',
      'ln, v1, value 0.693, adjoint 1',
      'multiplication ×, v2, value 10, adjoint 1',
      'output y, value 11.652, adjoint 1',
      'sin, v3, value −0.959, adjoint −1',
      'subtraction −, v5, value 11.652, adjoint 1',
    ]);
  });

  it('says what is not computed yet, and what can fire', () => {
    expect(labels(paper(), 2)).toContain(
      'ln, v1, value not computed yet, adjoint not computed yet, fireable',
    );
    expect(labels(paper(), 2)).toContain(
      'addition +, v4, value not computed yet, adjoint not computed yet',
    );
  });

  it('says last that differentiation made the node', () => {
    const { graph } = paper();
    const nodes = graph.nodes.map((node) => ({ ...node, order: 1 }));
    const made = labels({ ...paper(), graph: { ...graph, nodes } });
    expect(made).toContain('ln, v1, value 0.693, adjoint 1, adjoint program');
    expect(made.every((label) => label.endsWith(', adjoint program'))).toBe(true);
  });

  it('says what is not wired completely', () => {
    const { document } = add(EMPTY_DOCUMENT, { kind: 'primitive', primitive: 'sin' });
    expect(labels(document)).toEqual([
      'sin, not wired completely, value not computed yet, adjoint not computed yet',
    ]);
  });

  it('tells what no adjoint reaches from what is not computed yet', () => {
    const document = withExpression(EMPTY_DOCUMENT, 'y = x; z = sin(x)');
    const derived = derivedOf(document);
    const end = { from: derived.trace.steps.length - 1, to: derived.trace.steps.length };
    const sine = document.graph.nodes.find(({ kind }) => kind === 'primitive');
    expect(sine && readNode(derived, derived.trace, sine, end, 3).label).toContain('no adjoint');
  });
});

describe('the numbers of a node', () => {
  it('shows an accumulation as the sum it is', () => {
    const document = paper();
    const derived = derivedOf(document);
    const { steps } = derived.trace;
    const step = steps.findLast((one) => one.kind === 'contribution');
    const to = (step?.index ?? 0) + 1;
    const x1 = document.graph.nodes.find((node) => 'name' in node && node.name === 'x1');
    const reading = x1 && readNode(derived, derived.trace, x1, { from: to - 1, to }, 3);
    expect(reading).toMatchObject({ sum: '5 + 0.5', derivative: '5.5', receives: true });
  });

  it('flags what is not finite', () => {
    let document = withExpression(EMPTY_DOCUMENT, 'ln(x)');
    const x = document.graph.nodes.find(({ kind }) => kind === 'input');
    if (x) document = setValue(document, x.id, -1);
    const derived = derivedOf(document);
    const ln = document.graph.nodes.find(({ kind }) => kind === 'primitive');
    const reading =
      ln && readNode(derived, derived.trace, ln, { from: 0, to: derived.trace.steps.length }, 3);
    expect(reading).toMatchObject({ value: 'NaN', valueFinite: false });
  });
});

describe('a node in forward mode', () => {
  function read(text: string, step?: number) {
    const document = text === '' ? paper() : withExpression(EMPTY_DOCUMENT, text);
    const derived = derivedOf(document);
    const trace = tangentOf(document);
    const to = step ?? trace.steps.length;
    const now = { from: Math.max(0, to - 1), to };
    return document.graph.nodes.map((node) => readNode(derived, trace, node, now, 3));
  }
  const labelsOf = (text: string, step?: number) => read(text, step).map(({ label }) => label);

  it('says its tangent in place of the adjoint', () => {
    expect(labelsOf('').sort()).toEqual([
      'addition +, v4, value 10.693, tangent 5.5',
      'input x1, v-1, value 2, tangent 1',
      'input x2, v0, value 5, tangent 0',
      'ln, v1, value 0.693, tangent 0.5',
      'multiplication ×, v2, value 10, tangent 5',
      'output y, value 11.652, tangent 5.5, fires now',
      'sin, v3, value −0.959, tangent 0',
      'subtraction −, v5, value 11.652, tangent 5.5',
    ]);
  });

  it('has its tangent from the step on that computes its value', () => {
    expect(labelsOf('', 2)).toContain(
      'ln, v1, value not computed yet, tangent not computed yet, fireable',
    );
    expect(labelsOf('', 3)).toContain('ln, v1, value 0.693, tangent 0.5, fires now');
  });

  it('has none where nothing that moves has an influence', () => {
    expect(labelsOf('x + (x > 2)')).toContain('greater than >, v1, value 0, no tangent');
  });
});
