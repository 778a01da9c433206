import { describe, expect, test } from 'vitest';
import { nodeById } from '../../src/core/graph/graph';
import { orderOf } from '../../src/core/graph/order';
import { appliedCount } from '../../src/core/program/program';
import { evaluate } from '../../src/core/sweep/evaluate';
import { checkedOf } from '../../src/document/derived';
import { differentiate } from '../../src/document/differentiate';
import { type Document, EMPTY_DOCUMENT } from '../../src/document/document';
import { add, move } from '../../src/document/edits';
import { withExpression } from '../../src/document/expression';
import { nextStepNodes, simplified, simplifySteps, simplifyTo } from '../../src/document/simplify';
import { examples } from '../../src/file/examples/examples';
import { layeredLayout } from '../../src/layout/layered';

const documentOf = (text: string) => withExpression(EMPTY_DOCUMENT, text);
const paper = () => differentiate(documentOf('x1 = 2; x2 = 5; y = ln(x1) + x1*x2 - sin(x2)'));
const countOf = (document: Document) => appliedCount(checkedOf(document).program);
const values = (document: Document) => evaluate(checkedOf(document).program);
const adjoints = examples.map(({ id, text }) => [id, differentiate(documentOf(text))] as const);

describe('simplifying', () => {
  test('leaves fewer statements and the same values', () => {
    const simple = simplified(paper());
    expect(countOf(simple)).toBeLessThan(countOf(paper()));
    expect(values(simple)).toEqual(values(paper()));
  });

  test.each(adjoints)('%s changes no value, and twice does no more than once', (_, adjoint) => {
    const simple = simplified(adjoint);
    expect(values(simple)).toEqual(values(adjoint));
    expect(simplified(simple)).toBe(simple);
  });

  test('is no differentiation: no node gets an order of its own', () => {
    expect(orderOf(simplified(documentOf('y = (x + 0)*1 + 2*3*x')).graph)).toBe(0);
    for (const [, adjoint] of adjoints) {
      const simple = simplified(adjoint);
      expect(orderOf(simple.graph)).toBeLessThanOrEqual(1);
      const old = nodeById(adjoint.graph);
      for (const node of simple.graph.nodes) {
        if (old.has(node.id)) expect(node.order).toBe(old.get(node.id)?.order);
      }
    }
  });

  test('keeps the way back, and lays everything out anew', () => {
    const simple = simplified(paper());
    expect(simple.primal).toEqual(paper().primal);
    expect(simple.positions).toEqual(layeredLayout(simple.graph));
  });

  test('leaves what is as simple as can be', () => {
    const document = documentOf('y = sin(x)*x + 2/x - 2');
    expect(simplified(document)).toBe(document);
    expect(simplifySteps(document)).toMatchObject({ steps: [], complete: true, taken: 0 });
  });

  test('leaves what is not complete where it is', () => {
    const half = add(documentOf('y = x + 0'), { kind: 'primitive', primitive: 'tanh' });
    const simple = simplified(half.document);
    expect(nodeById(simple.graph).get(half.id)).toEqual(nodeById(half.document.graph).get(half.id));
    expect(countOf(simple)).toBe(0);
  });
});

describe('simplifying step by step', () => {
  test('names the rule of each step, with statement counts that go from all to what is left', () => {
    const { steps, complete, before, after, taken } = simplifySteps(paper());
    expect({ complete, taken }).toEqual({ complete: true, taken: 0 });
    expect(new Set(steps.map(({ rule }) => rule))).toEqual(
      new Set(['constant folding', 'algebraic identity', 'dead code']),
    );
    expect(steps[0]?.before).toBe(before);
    expect(before).toBe(countOf(paper()));
    expect(steps.at(-1)?.after).toBe(after);
    expect(after).toBe(countOf(simplified(paper())));
    steps.slice(1).forEach((step, k) => {
      expect(step.before).toBe(steps[k]?.after);
    });
  });

  test.each(adjoints)(
    '%s keeps the values at every step, and ends where all at once does',
    (_, adjoint) => {
      const { steps, complete } = simplifySteps(adjoint);
      expect(complete).toBe(true);
      for (const [k, { after }] of steps.entries()) {
        const document = simplifyTo(adjoint, k + 1);
        expect(countOf(document)).toBe(after);
        expect(values(document)).toEqual(values(adjoint));
        expect(Object.keys(document.positions)).toHaveLength(document.graph.nodes.length);
      }
      const end = simplifyTo(adjoint, steps.length);
      expect(countOf(end)).toBe(countOf(simplified(adjoint)));
      expect(simplified(end)).toBe(end);
    },
  );

  test('goes on where it stands, and back to where it began', () => {
    const begin = paper();
    const { steps } = simplifySteps(begin);
    const third = simplifyTo(simplifyTo(begin, 1), 3);
    expect(third).toBe(simplifyTo(begin, 3));
    expect(simplifySteps(third)).toMatchObject({ steps, taken: 3 });
    expect(simplifyTo(third, 0)).toBe(begin);
  });

  test('begins anew after any other change', () => {
    const second = simplifyTo(paper(), 2);
    const all = simplifySteps(second).steps.length;
    const moved = move(second, { [second.graph.nodes[0]?.id ?? '']: { x: 900, y: 900 } });
    expect(simplifySteps(moved)).toMatchObject({ taken: 0 });
    expect(simplifySteps(moved).steps).toHaveLength(all - 2);
  });

  test('moves nothing that stays', () => {
    const begin = paper();
    const end = simplifyTo(begin, 99);
    for (const { id } of end.graph.nodes) {
      if (Object.hasOwn(begin.positions, id)) {
        expect(end.positions[id]).toEqual(begin.positions[id]);
      }
    }
  });

  test('tells at each step which nodes it is about, and they are there to be seen', () => {
    for (const [, adjoint] of adjoints) {
      const { steps } = simplifySteps(adjoint);
      steps.forEach((_, k) => {
        const document = simplifyTo(adjoint, k);
        const nodes = nodeById(document.graph);
        const about = nextStepNodes(document);
        expect(about.length).toBeGreaterThan(0);
        for (const id of about) expect(nodes.has(id)).toBe(true);
      });
      expect(nextStepNodes(simplifyTo(adjoint, steps.length))).toEqual([]);
    }
  });

  test('shows both of two statements that do the same', () => {
    const document = documentOf('y = sin(x)*exp(x) + cos(exp(x))');
    const about = nextStepNodes(document).map((id) => nodeById(document.graph).get(id));
    expect(about).toMatchObject([{ primitive: 'exp' }, { primitive: 'exp' }]);
  });

  test('of a large graph lists the first steps, and the rest when these are taken', () => {
    const sines = Array.from({ length: 300 }, (_, k) => `sin(x + 0)^${k}`);
    const document = documentOf(`y = ${sines.join(' + ')}`);
    const first = simplifySteps(document);
    expect(first.complete).toBe(false);
    expect(first.after).toBe(countOf(simplified(document)));
    const next = simplifySteps(simplifyTo(document, first.steps.length));
    expect(next.taken).toBe(0);
    expect(next.before).toBe(first.steps.at(-1)?.after);
    expect(next.steps.length).toBeGreaterThan(0);
  });
});
